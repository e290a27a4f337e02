package vn.caunoi.channels.zalo;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.zalo.ZaloAnswer.NotTaken;
import vn.caunoi.channels.zalo.ZaloAnswer.Taken;

/** One call of {@code POST /v3.0/oa/message/cs}; a dead token is renewed and the call made once more. */
final class ZaloSend {

    static final String PATH = "/v3.0/oa/message/cs";

    private final WebClient http;
    private final ZaloSettings settings;
    private final ZaloTokens tokens;
    private final ZaloSecrets secrets;
    private final ZaloErrors errors;
    private final InstantSource clock;
    private final BiConsumer<String, String> exchanges;
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile Optional<SendFailure> trouble = Optional.empty();

    /** @param exchanges takes note of each call and what came back */
    ZaloSend(
            WebClient http,
            ZaloSettings settings,
            ZaloTokens tokens,
            ZaloSecrets secrets,
            InstantSource clock,
            BiConsumer<String, String> exchanges) {
        this.http = http;
        this.settings = settings;
        this.tokens = tokens;
        this.secrets = secrets;
        this.errors = ZaloErrors.load();
        this.clock = clock;
        this.exchanges = exchanges;
    }

    Future<ZaloAnswer> post(JsonObject body) {
        Duration pause = Duration.between(clock.instant(), pausedUntil);
        if (!pause.isNegative() && !pause.isZero()) {
            return Future.succeededFuture(new NotTaken(new SendFailure(
                    Kind.THROTTLED, "rate", "the calls of this minute are used up", Optional.of(pause))));
        }
        return tokens.access()
                .compose(token -> call(token, body).compose(answer -> isDeadToken(answer) ? again(token, body) : Future.succeededFuture(answer)))
                .recover(NoToken::asAnswer)
                .onSuccess(this::remember);
    }

    /** Why the account needs a person, as the last answer told. */
    Optional<SendFailure> trouble() {
        return trouble;
    }

    private Future<ZaloAnswer> again(String deadToken, JsonObject body) {
        return tokens.renew(deadToken)
                .compose(token -> call(token, body))
                .map(answer -> isDeadToken(answer) ? needsConsent((NotTaken) answer) : answer);
    }

    private Future<ZaloAnswer> call(String token, JsonObject body) {
        String written = body.encode();
        HttpRequest<Buffer> request = http.postAbs(settings.openApiUrl() + PATH)
                .timeout(settings.requestTimeout().toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("access_token", token);
        if (settings.appSecretProof()) {
            request.putHeader("appsecret_proof", Sha256.hmacHex(settings.appSecret(), token));
        }
        return request.sendBuffer(Buffer.buffer(written))
                .onSuccess(this::watchRate)
                .onComplete(end -> exchanges.accept(
                        written, end.succeeded() ? said(end.result()) : String.valueOf(end.cause())))
                .map(response -> ZaloAnswer.of(response, errors, secrets, clock.instant()))
                .recover(cause -> Future.succeededFuture(ZaloAnswer.lost(cause, secrets)));
    }

    private static String said(HttpResponse<Buffer> response) {
        return response.statusCode() + " " + (response.body() == null ? "" : response.body().toString());
    }

    /** Every answer says how many calls the minute has left; at none the account pauses instead of collecting refusals. */
    private void watchRate(HttpResponse<Buffer> response) {
        if ("0".equals(response.getHeader("X-RateLimit-Remain"))) {
            pausedUntil = clock.instant().plus(ZaloLimits.RATE_WINDOW);
        }
    }

    private void remember(ZaloAnswer answer) {
        if (answer instanceof Taken) {
            trouble = Optional.empty();
        } else if (answer instanceof NotTaken no && no.failure().kind() == Kind.MISCONFIGURED) {
            trouble = Optional.of(no.failure());
        }
    }

    private static boolean isDeadToken(ZaloAnswer answer) {
        return answer instanceof NotTaken no && no.failure().kind() == Kind.REFRESH_CREDENTIALS;
    }

    private static ZaloAnswer needsConsent(NotTaken answer) {
        SendFailure failure = answer.failure();
        return new NotTaken(SendFailure.of(
                Kind.MISCONFIGURED, failure.code(), failure.detail() + "; refused again with a renewed token"));
    }
}
