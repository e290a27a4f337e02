package vn.caunoi.channels.zalo;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import vn.caunoi.channels.SendFailure.Kind;

/**
 * {@code POST /v4/oa/access_token}. A refresh token works once and lives three months; with the new pair the old access
 * token dies too. Errors come as JSON without {@code access_token}, with HTTP 200.
 */
final class ZaloOAuth {

    static final String PATH = "/v4/oa/access_token";

    /** When the provider does not say: the shortest life it ever gave. */
    private static final long UNSAID_LIFE_SECONDS = 3600;

    private static final String HIDDEN = "[hidden]";
    private static final List<String> TOKENS = List.of("access_token", "refresh_token");

    private final WebClient http;
    private final ZaloSettings settings;
    private final ZaloSecrets secrets;
    private final InstantSource clock;
    private final BiConsumer<String, String> exchanges;

    /** @param exchanges takes note of each refresh and what came back, without any token */
    ZaloOAuth(WebClient http, ZaloSettings settings, ZaloSecrets secrets, InstantSource clock, BiConsumer<String, String> exchanges) {
        this.http = http;
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
        this.exchanges = exchanges;
    }

    /** Fails with {@link NoToken}: MISCONFIGURED when Zalo refuses the token, RETRY_LATER when it cannot be asked. */
    Future<ZaloTokenPair> refresh(String refreshToken, String grant) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("refresh_token", refreshToken)
                .add("app_id", settings.appId())
                .add("grant_type", "refresh_token");
        return http.postAbs(settings.oauthUrl() + PATH)
                .timeout(settings.requestTimeout().toMillis())
                .putHeader("secret_key", settings.appSecret())
                .sendForm(form)
                .onComplete(end -> exchanges.accept("grant_type=refresh_token&app_id=" + settings.appId() + "&refresh_token=" + HIDDEN,
                        end.succeeded() ? said(end.result()) : secrets.hide(String.valueOf(end.cause()))))
                .recover(cause -> Future.failedFuture(new NoToken(
                        Kind.RETRY_LATER, "oauth", "token refresh got no answer: " + secrets.hide(String.valueOf(cause)))))
                .map(response -> pair(response, grant));
    }

    /** Tokens nobody has learnt yet are in it: they are hidden by their fields, and what is no object is not shown at all. */
    private String said(HttpResponse<Buffer> response) {
        try {
            JsonObject body = body(response).copy();
            TOKENS.stream().filter(body::containsKey).forEach(token -> body.put(token, HIDDEN));
            return "HTTP " + response.statusCode() + " " + secrets.hide(body.encode());
        } catch (NoToken unreadable) {
            return unreadable.failure().detail();
        }
    }

    private ZaloTokenPair pair(HttpResponse<Buffer> response, String grant) {
        JsonObject body = body(response);
        if (body.getValue("access_token") instanceof String access && body.getValue("refresh_token") instanceof String refresh) {
            Instant now = clock.instant();
            ZaloTokenPair pair = new ZaloTokenPair(access, refresh, now, now.plusSeconds(life(body)), grant);
            secrets.learn(pair);
            return pair;
        }
        throw new NoToken(Kind.MISCONFIGURED, "oauth " + body.getValue("error", ""), "Zalo refused the token refresh: "
                + secrets.hide(body.encode()) + "; the OA's administrator must consent again, then set refreshToken");
    }

    private static JsonObject body(HttpResponse<Buffer> response) {
        try {
            if (response.body() != null && Json.decodeValue(response.body()) instanceof JsonObject json) {
                return json;
            }
        } catch (DecodeException e) {
            throw new NoToken(Kind.RETRY_LATER, "oauth", "token refresh answered HTTP " + response.statusCode() + " without JSON");
        }
        throw new NoToken(Kind.RETRY_LATER, "oauth", "token refresh answered HTTP " + response.statusCode() + " without an object");
    }

    /** {@code expires_in} is a text of seconds, a number in older answers. */
    private static long life(JsonObject body) {
        String seconds = String.valueOf(body.getValue("expires_in"));
        return seconds.matches("[1-9][0-9]{0,8}") ? Long.parseLong(seconds) : UNSAID_LIFE_SECONDS;
    }
}
