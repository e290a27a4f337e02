package vn.caunoi.gateway.inbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** One open page of one staff member, with the conversation it shows. */
final class LiveClient {

    /** What a page is told when its session is over; 4000 to 4999 are free for applications (RFC 6455, 7.4.2). */
    static final short SESSION_OVER = 4401;

    private static final short TOO_SLOW = 4408;

    private final String page = UUID.randomUUID().toString();
    private final Session session;
    private final ServerWebSocket socket;
    private volatile String opened = "";
    private volatile String openedUnit = "";

    LiveClient(Session session, ServerWebSocket socket) {
        this.session = session;
        this.socket = socket;
    }

    Session session() {
        return session;
    }

    /** Id of the conversation on the screen, or empty. */
    String opened() {
        return opened;
    }

    void open(String conversation, String unit) {
        opened = conversation;
        openedUnit = unit;
    }

    Presence.Beat beat(boolean replying) {
        var user = session.user();
        return new Presence.Beat(page, opened, openedUnit, user.name(), user.displayName(), replying);
    }

    Presence.Beat farewell() {
        return new Presence.Beat(page, "", "", session.user().name(), session.user().displayName(), false);
    }

    /** A page that cannot keep up is let go: it comes back and reads everything afresh. */
    void send(JsonObject message) {
        if (socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            close(TOO_SLOW, "slow");
        } else {
            socket.writeTextMessage(message.encode());
        }
    }

    void ping() {
        if (!socket.isClosed()) {
            socket.writePing(Buffer.buffer("caunoi"));
        }
    }

    void close(short code, String reason) {
        if (!socket.isClosed()) {
            socket.close(code, reason);
        }
    }
}
