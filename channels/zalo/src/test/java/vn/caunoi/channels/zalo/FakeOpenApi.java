package vn.caunoi.channels.zalo;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import vn.caunoi.channels.testkit.Waiting;

/**
 * Zalo's two addresses on a loopback port, over real HTTP: refresh tokens work once, a new access token kills the old one,
 * refusals come with HTTP 200. A test scripts the next answers of the message call.
 */
final class FakeOpenApi {

    record Call(MultiMap headers, JsonObject body) {}

    final List<Call> sends = new ArrayList<>();
    final List<MultiMap> refreshes = new ArrayList<>();
    private final Deque<BiConsumer<HttpServerRequest, Buffer>> script = new ArrayDeque<>();
    private final Deque<BiConsumer<HttpServerRequest, Buffer>> oauthScript = new ArrayDeque<>();
    private String refreshToken = "lam-moi-dau-tien";
    private String accessToken = "";
    private int generation;
    private int port;

    static FakeOpenApi start(Vertx vertx) {
        FakeOpenApi fake = new FakeOpenApi();
        fake.port = Waiting.on(vertx.createHttpServer()
                        .requestHandler(request -> request.body().onSuccess(body -> fake.handle(request, body)))
                        .listen(0, "127.0.0.1"))
                .actualPort();
        return fake;
    }

    JsonObject settings() {
        String url = "http://127.0.0.1:" + port;
        return Zalo.settings().put("oauthUrl", url).put("openApiUrl", url);
    }

    /** The next message call is answered with this body and HTTP 200. */
    synchronized FakeOpenApi thenAnswer(String body) {
        return then((request, ignored) -> request.response().putHeader("Content-Type", "application/json").end(body));
    }

    synchronized FakeOpenApi thenRefuse(int error, String message) {
        return thenAnswer(new JsonObject().put("error", error).put("message", message).encode());
    }

    synchronized FakeOpenApi then(BiConsumer<HttpServerRequest, Buffer> answer) {
        script.add(answer);
        return this;
    }

    synchronized FakeOpenApi thenOauth(BiConsumer<HttpServerRequest, Buffer> answer) {
        oauthScript.add(answer);
        return this;
    }

    /** A person consented anew: earlier tokens are dead. */
    synchronized void consent(String newRefreshToken) {
        refreshToken = newRefreshToken;
        accessToken = "";
    }

    /** Kills the access token as a revocation does. */
    synchronized void revoke() {
        accessToken = "";
    }

    private synchronized void handle(HttpServerRequest request, Buffer body) {
        if (request.path().equals(ZaloOAuth.PATH)) {
            refresh(request, body);
        } else {
            message(request, body);
        }
    }

    private void refresh(HttpServerRequest request, Buffer body) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap();
        for (String pair : body.toString().split("&")) {
            form.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        form.add("secret_key", String.valueOf(request.getHeader("secret_key")));
        refreshes.add(form);
        if (!oauthScript.isEmpty()) {
            oauthScript.remove().accept(request, body);
            return;
        }
        if (!form.get("refresh_token").equals(refreshToken) || !"bi-mat-ung-dung-thu".equals(form.get("secret_key"))) {
            request.response().end("{\"error\":-14014,\"error_name\":\"Invalid refresh token\",\"error_description\":\""
                    + form.get("refresh_token") + " was used\"}");
            return;
        }
        generation++;
        refreshToken = "lam-moi-" + generation;
        accessToken = "truy-cap-" + generation;
        request.response().end(new JsonObject().put("access_token", accessToken).put("refresh_token", refreshToken)
                .put("expires_in", "90000").encode());
    }

    private void message(HttpServerRequest request, Buffer body) {
        sends.add(new Call(request.headers(), body.toJsonObject()));
        if (!script.isEmpty()) {
            script.remove().accept(request, body);
        } else if (accessToken.isEmpty() || !accessToken.equals(request.getHeader("access_token"))) {
            request.response().end("{\"error\":-216,\"message\":\"Access token is invalid\"}");
        } else {
            request.response().putHeader("X-RateLimit-Remain", "3999").end("{\"data\":{\"message_id\":\"z" + sends.size()
                    + "\",\"user_id\":\"" + Zalo.CITIZEN + "\",\"quota\":{\"quota_type\":\"reply\",\"remain\":\"8\"}},"
                    + "\"error\":0,\"message\":\"Success\"}");
        }
    }
}
