package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong under {@code /api} into one form of answer: {@code {error: {code, field?, text}}}. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static void answer(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        if (context.failure() instanceof Refusal refusal) {
            refusal.retryAfter().ifPresent(seconds -> context.response().putHeader("Retry-After", seconds.toString()));
            send(context, refusal.status(), refusal.json());
        } else if (context.failure() == null || context.statusCode() == 413) {
            send(context, context.statusCode(), byStatus(context.statusCode()));
        } else {
            LOG.warn("{} {} failed", context.request().method(), context.currentRoute().getPath(), context.failure());
            send(context, 503, error("away", "Hệ thống tạm thời chưa đáp ứng. Thử lại sau ít phút."));
        }
    }

    private static JsonObject byStatus(int status) {
        return status == 413
                ? error("too_large", "Nội dung gửi lên quá lớn.")
                : error("refused", "Yêu cầu không được nhận.");
    }

    private static JsonObject error(String code, String text) {
        return new JsonObject().put("error", new JsonObject().put("code", code).put("text", text));
    }

    private static void send(RoutingContext context, int status, JsonObject body) {
        context.response().setStatusCode(status).putHeader("Content-Type", "application/json; charset=utf-8").end(body.encode());
    }
}
