package vn.caunoi.bench.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A Zalo platform that only counts: signs and posts webhooks, answers each call of the OpenAPI at once. */
public final class ZaloPlatform implements Provider {

    public static final String APP = "360000000000000001";
    public static final String OA = "388000000000000001";
    public static final String OA_SECRET = "bench-oa-secret-key";

    private static final Pattern CITIZEN = Pattern.compile("\"user_id\"\\s*:\\s*\"(\\d+)\"");
    private static final String TAKEN = "{\"error\":0,\"message\":\"Success\",\"data\":{\"message_id\":\"%d\",\"user_id\":\"%s\"}}";
    private static final String TOKENS = "{\"access_token\":\"bench-access\",\"refresh_token\":\"bench-refresh\",\"expires_in\":\"90000\"}";

    private final Vertx vertx;
    private final String path;
    private final MessageDigest sha256;
    private List<Posts> nodes = List.of();
    private Replies replies = citizen -> {};
    private long ids;

    /** @param path of the account's webhook on each node */
    public ZaloPlatform(Vertx vertx, String path) {
        this.vertx = vertx;
        this.path = path;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Listens for the OpenAPI's and OAuth's calls. */
    public Future<Integer> listen() {
        return vertx.createHttpServer().requestHandler(this::called).listen(0, "127.0.0.1").map(HttpServer::actualPort);
    }

    public void postsTo(List<Posts> nodes) {
        this.nodes = nodes;
    }

    @Override
    public void answersTo(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void send(String citizen, String text) {
        nodes.get(Math.floorMod(citizen.hashCode(), nodes.size())).post(webhook(citizen, text));
    }

    /** A whole HTTP request, signed. */
    public Buffer webhook(String citizen, String text) {
        var stamp = Long.toString(System.currentTimeMillis());
        var body = ("{\"app_id\":\"" + APP + "\",\"sender\":{\"id\":\"" + citizen + "\"},\"user_id_by_app\":\"55" + citizen
                + "\",\"recipient\":{\"id\":\"" + OA + "\"},\"event_name\":\"user_send_text\",\"message\":{\"text\":\"" + text
                + "\",\"msg_id\":\"" + HexFormat.of().toHexDigits(++ids) + "\"},\"timestamp\":\"" + stamp + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        sha256.update(APP.getBytes(StandardCharsets.US_ASCII));
        sha256.update(body);
        sha256.update(stamp.getBytes(StandardCharsets.US_ASCII));
        var mac = HexFormat.of().formatHex(sha256.digest(OA_SECRET.getBytes(StandardCharsets.US_ASCII)));
        return Posts.request(path, "X-ZEvent-Signature: mac=" + mac, body);
    }

    private void called(HttpServerRequest request) {
        if (request.path().endsWith("/access_token")) {
            request.response().putHeader("Content-Type", "application/json").end(TOKENS);
            return;
        }
        request.body().onSuccess(body -> {
            var found = CITIZEN.matcher(body.toString());
            var citizen = found.find() ? found.group(1) : "";
            request.response().putHeader("Content-Type", "application/json").end(TAKEN.formatted(++ids, citizen));
            replies.arrived(citizen);
        });
    }
}
