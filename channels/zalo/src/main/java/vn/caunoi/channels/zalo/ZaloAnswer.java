package vn.caunoi.channels.zalo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;

/** What one call of the OpenAPI came to. A refusal arrives with HTTP 200 and {@code error} not 0. */
sealed interface ZaloAnswer {

    /**
     * @param id empty when Zalo took the message without naming it
     * @param note the quota it used; a message without one was charged
     */
    record Taken(String id, String note) implements ZaloAnswer {}

    record NotTaken(SendFailure failure) implements ZaloAnswer {}

    /** Reads what came back, believing the envelope before the HTTP status. */
    static ZaloAnswer of(HttpResponse<Buffer> response, ZaloErrors errors, ZaloSecrets secrets, Instant now) {
        Optional<JsonObject> envelope = envelope(response.body());
        Optional<Long> error = envelope.map(json -> json.getValue("error")).flatMap(ZaloAnswer::code);
        if (error.isEmpty()) {
            return new NotTaken(withoutEnvelope(response));
        }
        if (error.get() != 0) {
            String words = secrets.hide(String.valueOf(envelope.get().getValue("message", "")));
            return new NotTaken(errors.failure(error.get(), words, now));
        }
        JsonObject data = envelope.get().getValue("data") instanceof JsonObject object ? object : new JsonObject();
        return new Taken(String.valueOf(data.getValue("message_id", "")), note(data));
    }

    /** No answer came. Only a connection that was never made proves that nothing was sent. */
    static ZaloAnswer lost(Throwable cause, ZaloSecrets secrets) {
        boolean neverSent = cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
        String words = secrets.hide(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return new NotTaken(SendFailure.of(neverSent ? Kind.RETRY_LATER : Kind.IN_DOUBT, "connection", words));
    }

    private static SendFailure withoutEnvelope(HttpResponse<Buffer> response) {
        int status = response.statusCode();
        Kind kind = status == 429 ? Kind.THROTTLED : status >= 400 && status < 500 ? Kind.MISCONFIGURED : Kind.IN_DOUBT;
        String type = Optional.ofNullable(response.getHeader("Content-Type")).orElse("no content type");
        return SendFailure.of(kind, "http " + status, "an answer without the envelope Zalo documents, " + type);
    }

    private static Optional<JsonObject> envelope(Buffer body) {
        try {
            return body != null && Json.decodeValue(body) instanceof JsonObject json ? Optional.of(json) : Optional.empty();
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> code(Object error) {
        return String.valueOf(error).matches("-?[0-9]{1,9}") ? Optional.of(Long.valueOf(error.toString())) : Optional.empty();
    }

    private static String note(JsonObject data) {
        if (!(data.getValue("quota") instanceof JsonObject quota)) {
            return "charged: no quota in the answer";
        }
        String type = "quota " + quota.getValue("quota_type", "unnamed");
        return quota.getValue("remain") == null ? type : type + ", " + quota.getValue("remain") + " left";
    }
}
