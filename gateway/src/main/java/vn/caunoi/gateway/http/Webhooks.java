package vn.caunoi.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Exchange;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.WebhookChannel;
import vn.caunoi.gateway.operations.Counters;

/**
 * Step 1 of a message's path: {@code POST /c/{family}/{account}} with the raw bytes kept.
 *
 * <p>Answers: 200 durable or already known, 400 not readable, 401 signature does not hold, 404 no such account,
 * 413 too large, 503 the store is away and the provider should try again.
 */
public final class Webhooks {

    /** No provider of ours sends more than some kilobytes; files come as links. */
    private static final long BODY_LIMIT = 1024 * 1024;

    /** Redis needs about so long to come back after a restart. */
    private static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    private final Map<String, WebhookChannel> channels;
    private final Map<String, Intake> intakes;
    private final Counters counters;
    private final ChannelContext.Exchanges exchanges;
    private final InstantSource clock;

    /** @param channels by account id; {@code intakes} has the same keys */
    public Webhooks(
            Map<String, WebhookChannel> channels,
            Map<String, Intake> intakes,
            Counters counters,
            ChannelContext.Exchanges exchanges,
            InstantSource clock) {
        this.channels = channels;
        this.intakes = intakes;
        this.counters = counters;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    public void mount(Router router) {
        // Providers look whether the address lives before they save it.
        router.get("/c/:family/:account").handler(this::alive);
        // A route of its own: an unknown account's body is not even read.
        router.post("/c/:family/:account").handler(this::known);
        router.post("/c/:family/:account")
                .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
                .handler(this::receive)
                .failureHandler(this::failed);
    }

    private void alive(RoutingContext request) {
        if (channel(request) == null) {
            request.next();
        } else {
            answer(request.response(), 200, "OK");
        }
    }

    private void known(RoutingContext request) {
        if (channel(request) == null) {
            counters.refused("unknown", "unknown_account");
            answer(request.response(), 404, "no such account");
        } else {
            request.next();
        }
    }

    private void receive(RoutingContext request) {
        var channel = channel(request);
        var body = request.body().buffer();
        var reception = channel.receive(request.request().headers(), body == null ? Buffer.buffer() : body);
        if (reception instanceof WebhookChannel.Reception.Refused) {
            refuse(request, 401, "bad_signature", "the signature does not hold");
        } else if (reception instanceof WebhookChannel.Reception.Malformed malformed) {
            refuse(request, 400, "malformed", malformed.reason());
        } else {
            keep(request, channel, (WebhookChannel.Reception.Received) reception);
        }
    }

    private void keep(RoutingContext request, WebhookChannel channel, WebhookChannel.Reception.Received received) {
        received.ignored().forEach(event -> counters.ignored(channel.account(), event));
        inOrder(intakes.get(channel.account()), received.inbounds())
                .onSuccess(kept -> {
                    answer(request.response(), 200, "OK");
                    note(request, "200");
                })
                .onFailure(away -> {
                    log.warn("account {}: a webhook could not be kept: {}", channel.account(), away.getMessage());
                    request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
                    refuse(request, 503, "store_away", "not kept, please try again");
                    note(request, "503");
                });
    }

    /** Only what was verified; the signature is in a header and is not noted. */
    private void note(RoutingContext request, String answered) {
        var body = request.body().asString();
        exchanges.note(new Exchange(
                request.pathParam("account"), "POST " + request.request().path(), false, body == null ? "" : body, answered, clock.instant()));
    }

    private static Future<Void> inOrder(Intake intake, List<Inbound> inbounds) {
        Future<Void> kept = Future.succeededFuture();
        for (var inbound : inbounds) {
            kept = kept.compose(before -> intake.accept(inbound)).mapEmpty();
        }
        return kept;
    }

    private void failed(RoutingContext request) {
        if (request.statusCode() == 413) {
            refuse(request, 413, "too_large", "at most " + BODY_LIMIT + " bytes");
        } else {
            log.error("a webhook failed by our own fault", request.failure());
            refuse(request, 500, "bug", "failed here, please try again");
        }
    }

    private void refuse(RoutingContext request, int status, String why, String text) {
        counters.refused(request.pathParam("account"), why);
        answer(request.response(), status, text);
    }

    private WebhookChannel channel(RoutingContext request) {
        var channel = channels.get(request.pathParam("account"));
        return channel != null && channel.family().equals(request.pathParam("family")) ? channel : null;
    }

    private static void answer(HttpServerResponse response, int status, String text) {
        if (!response.ended()) {
            response.setStatusCode(status).putHeader("Content-Type", "text/plain; charset=utf-8").end(text);
        }
    }
}
