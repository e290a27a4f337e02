package vn.caunoi.gateway.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.store.OutboxItem;
import vn.caunoi.store.Settlement;
import vn.caunoi.store.Store;

/**
 * Sends one message of one account and settles how it ended: sent, failed, in doubt, or parked for staff.
 *
 * <p>The resilience4j policies are asked only for what does not block: a permission or the time to wait for one.
 */
public final class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration THROTTLED_PAUSE = Duration.ofSeconds(1);

    /** Longer than any channel waits for its provider's answer. */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(60);

    private final Vertx vertx;
    private final Store store;
    private final Channel channel;
    private final InstantSource clock;
    private final Counters counters;
    private final RateLimiter rate;
    private final CircuitBreaker breaker;
    private final IntervalFunction backOff;
    private final String node;
    private final int tries;

    public Sender(
            Vertx vertx,
            Store store,
            Channel channel,
            InstantSource clock,
            Counters counters,
            RateLimiter rate,
            CircuitBreaker breaker,
            IntervalFunction backOff,
            String node,
            int tries) {
        this.vertx = vertx;
        this.store = store;
        this.channel = channel;
        this.clock = clock;
        this.counters = counters;
        this.rate = rate;
        this.breaker = breaker;
        this.backOff = backOff;
        this.node = node;
        this.tries = tries;
    }

    /** Completes when the item is settled; fails when the store is away, and the item stays pending. */
    Future<Void> deliver(OutboxItem item) {
        if (item.begun().isPresent() && !channel.capabilities().repeatable()) {
            return interrupted(item, item.begun().get());
        }
        return store.conversations().load(item.conversation())
                .compose(row -> row.isEmpty()
                        ? settle(item, "failed", List.of(), "cuộc trò chuyện không còn")
                        : attempt(item, OutboundJson.read(item.messageId(), item.account(), row.get().citizen(), item.payload())));
    }

    /** A try began and nobody told its end: perhaps a node still waits for the answer, perhaps it died after sending. */
    private Future<Void> interrupted(OutboxItem item, Instant begun) {
        return clock.instant().isBefore(begun.plus(LONGEST_SEND))
                ? Future.succeededFuture()
                : settle(item, "in_doubt", List.of(), "gián đoạn khi đang gửi, không rõ người dân đã nhận chưa");
    }

    private Future<Void> attempt(OutboxItem item, Outbound message) {
        var rendered = channel.render(message);
        if (!rendered.fits()) {
            return settle(item, "failed", List.of(), rendered.problem());
        }
        int items = channel.capabilities().segmented() ? rendered.parts().size() : 1;
        return paced(items)
                .compose(go -> permitted())
                .compose(go -> store.outbox().begin(item, node, clock.instant()).onFailure(away -> breaker.releasePermission()))
                .compose(tried -> tried == 0 ? lost() : send(message)
                        .compose(result -> result instanceof SendResult.Sent sent
                                ? settle(item, "sent", sent.ids(), sent.note())
                                : failed(item, message, ((SendResult.Failed) result).failure(), tried)));
    }

    /** Another node took the message over while this one waited: it is theirs now. */
    private Future<Void> lost() {
        breaker.releasePermission();
        return Future.succeededFuture();
    }

    /** Waits for the account's rate; a message of several segments costs as many permits. */
    private Future<Void> paced(int items) {
        long nanos = rate.reservePermission(Math.min(items, rate.getRateLimiterConfig().getLimitForPeriod()));
        return nanos <= 0 ? Future.succeededFuture() : pause(Duration.ofNanos(Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1))));
    }

    private Future<Void> permitted() {
        return breaker.tryAcquirePermission()
                ? Future.succeededFuture()
                : pause(THROTTLED_PAUSE).compose(waited -> permitted());
    }

    private Future<SendResult> send(Outbound message) {
        long start = breaker.getCurrentTimestamp();
        return Future.succeededFuture(message)
                .compose(channel::send)
                .recover(bug -> {
                    log.error("channel {} failed by our own fault", channel.account(), bug);
                    return Future.succeededFuture(new SendResult.Failed(
                            SendFailure.of(SendFailure.Kind.IN_DOUBT, "bug", bug.getClass().getSimpleName())));
                })
                .onSuccess(result -> report(result, breaker.getCurrentTimestamp() - start));
    }

    /** Only the provider's health opens the breaker, not what is wrong with one message or one citizen. */
    private void report(SendResult result, long took) {
        if (result instanceof SendResult.Failed failed && ofProvider(failed.failure().kind())) {
            breaker.onError(took, breaker.getTimestampUnit(), new ProviderFault(failed.failure().code()));
        } else {
            breaker.onSuccess(took, breaker.getTimestampUnit());
        }
    }

    private static boolean ofProvider(SendFailure.Kind kind) {
        return kind == SendFailure.Kind.RETRY_LATER || kind == SendFailure.Kind.IN_DOUBT || kind == SendFailure.Kind.MISCONFIGURED;
    }

    private Future<Void> failed(OutboxItem item, Outbound message, SendFailure failure, int attempt) {
        counters.failure(item.account(), failure.kind().name());
        var detail = failure.code() + " " + failure.detail();
        return switch (failure.kind()) {
            case RETRY_LATER, REFRESH_CREDENTIALS, THROTTLED -> attempt < tries || failure.kind() == SendFailure.Kind.THROTTLED
                    ? again(item, message, failure, attempt, detail)
                    : park(item, detail);
            case MISCONFIGURED -> park(item, detail);
            case IN_DOUBT -> settle(item, "in_doubt", List.of(), detail);
            case OUTSIDE_WINDOW, UNREACHABLE, INVALID -> settle(item, "failed", List.of(), detail);
        };
    }

    private Future<Void> again(OutboxItem item, Outbound message, SendFailure failure, int attempt, String detail) {
        var wait = failure.after().orElseGet(() -> failure.kind() == SendFailure.Kind.THROTTLED
                ? THROTTLED_PAUSE
                : Duration.ofMillis(backOff.apply(attempt)));
        return store.outbox().refused(item, detail)
                .compose(kept -> pause(wait))
                .compose(waited -> attempt(item, message));
    }

    private Future<Void> park(OutboxItem item, String detail) {
        return store.parked()
                .park(item.partition(), "send", item.conversation(), detail, item.payload(), clock.instant(), Optional.empty())
                .compose(parked -> settle(item, "parked", List.of(), detail));
    }

    private Future<Void> settle(OutboxItem item, String status, List<String> ids, String detail) {
        counters.sent(item.account(), status);
        return store.outbox().settle(new Settlement(item, status, ids, detail, clock.instant())).mapEmpty();
    }

    private Future<Void> pause(Duration time) {
        return vertx.timer(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS).mapEmpty();
    }

    /** What the circuit breaker is told. */
    private static final class ProviderFault extends Exception {

        private static final long serialVersionUID = 1L;

        ProviderFault(String code) {
            super(code, null, false, false);
        }
    }
}
