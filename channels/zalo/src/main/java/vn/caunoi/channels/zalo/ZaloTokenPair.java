package vn.caunoi.channels.zalo;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * An access token and the one refresh token that replaces it, as kept in the vault.
 *
 * @param grant hash of the configured refresh token this pair descends from: another one in the settings is a new consent
 */
record ZaloTokenPair(String access, String refresh, Instant issued, Instant expires, String grant) {

    static ZaloTokenPair fromJson(String text) {
        JsonObject json = new JsonObject(text);
        return new ZaloTokenPair(
                json.getString("access"), json.getString("refresh"), json.getInstant("issued"), json.getInstant("expires"),
                json.getString("grant"));
    }

    String toJson() {
        return new JsonObject()
                .put("access", access).put("refresh", refresh).put("issued", issued).put("expires", expires)
                .put("grant", grant).encode();
    }

    boolean alive(Instant now) {
        return now.isBefore(expires);
    }

    /** Not yet to be renewed. A short life is not eaten up by the margin: at most a quarter of it. */
    boolean fresh(Instant now, Duration early) {
        Duration quarter = Duration.between(issued, expires).dividedBy(4);
        return now.isBefore(expires.minus(early.compareTo(quarter) < 0 ? early : quarter));
    }

    @Override
    public String toString() {
        return "ZaloTokenPair[expires=" + expires + "]";
    }
}
