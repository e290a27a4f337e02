package vn.caunoi.simulators.zalo;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.caunoi.simulators.faults.Faults;

/** {@code POST /v3.0/oa/message/cs}, with the order of checks that {@code zalo-oa.md} 6.5 suggests. */
final class MessageEndpoint {
    private final ZaloRules rules;
    private final Tokens tokens;
    private final CallCounter calls;
    private final Citizens citizens;
    private final Faults<ZaloFault> faults;
    private final InstantSource clock;
    private final Function<ZaloMessage, Future<Void>> deliver;

    MessageEndpoint(ZaloRules rules, Tokens tokens, Citizens citizens, Faults<ZaloFault> faults, InstantSource clock,
                    Function<ZaloMessage, Future<Void>> deliver) {
        this.rules = rules;
        this.tokens = tokens;
        this.calls = new CallCounter(rules.callsPerMinute(), clock);
        this.citizens = citizens;
        this.faults = faults;
        this.clock = clock;
        this.deliver = deliver;
    }

    void handle(RoutingContext ctx) {
        calls.count(ctx.response());
        if (faults.strikes(ZaloFault.HTML_500)) {
            ctx.response().setStatusCode(500).putHeader("Content-Type", "text/html").end("<html><body><h1>500 Internal Server Error</h1></body></html>");
            return;
        }
        try {
            accept(ctx);
        } catch (ZaloError.Refused refused) {
            ctx.json(refused.envelope());
        } catch (ClassCastException wrongJsonType) {
            ctx.json(ZaloError.INVALID_FIELD.refuse("message").envelope());
        }
    }

    private void accept(RoutingContext ctx) {
        checkCaller(ctx);
        MessageBody body = read(ctx);
        body.checkShape();
        body.checkAttachment();
        String citizen = body.userId().or(() -> body.answeredMessage().map(citizens::authorOf))
            .orElseThrow(() -> ZaloError.INVALID_FIELD.refuse("recipient"));
        boolean free = citizens.checkWindow(citizen);
        ZaloMessage message = new ZaloMessage(MessageIds.next(), citizen, body.text(), body.buttons(), body.imageUrl(), clock.instant());
        answer(ctx, message, accepted(message, free));
    }

    private void checkCaller(RoutingContext ctx) {
        String token = ctx.request().getHeader("access_token");
        tokens.check(token == null || faults.strikes(ZaloFault.TOKEN_INVALID) ? "" : token);
        calls.check();
        if (faults.strikes(ZaloFault.RATE_LIMITED)) {
            throw ZaloError.RATE_LIMIT.refuse();
        }
        if (!rules.paidTier()) {
            throw ZaloError.TIER.refuse();
        }
    }

    private static MessageBody read(RoutingContext ctx) {
        try {
            return new MessageBody(new JsonObject(ctx.body().buffer() == null ? Buffer.buffer() : ctx.body().buffer()));
        } catch (DecodeException noObject) {
            throw ZaloError.INVALID_FIELD.refuse("body");
        }
    }

    private JsonObject accepted(ZaloMessage message, boolean free) {
        JsonObject data = new JsonObject().put("message_id", message.id()).put("user_id", message.citizen())
            .put("sent_time", Long.toString(message.at().toEpochMilli()));
        if (free) {
            data.put("quota", new JsonObject().put("quota_type", "reply"));
        }
        return new JsonObject().put("data", data).put("error", 0).put("message", "Success");
    }

    /** From here on the message is the citizen's; only the answer to the caller can still go wrong. */
    private void answer(RoutingContext ctx, ZaloMessage message, JsonObject body) {
        if (faults.strikes(ZaloFault.RECEIPTS_BEFORE_RESPONSE)) {
            deliver.apply(message).onComplete(told -> ctx.json(body));
            return;
        }
        if (faults.strikes(ZaloFault.RESET_AFTER_ACCEPT)) {
            ctx.request().connection().close();
        } else if (faults.strikes(ZaloFault.SLOW)) {
            ctx.vertx().timer(rules.slowBy().toMillis(), TimeUnit.MILLISECONDS).onSuccess(late -> ctx.json(body));
        } else {
            ctx.json(body);
        }
        deliver.apply(message);
    }
}
