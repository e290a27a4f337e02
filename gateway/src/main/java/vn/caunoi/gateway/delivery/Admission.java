package vn.caunoi.gateway.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;

/**
 * When an account may send: not while its provider asked for a pause, not while the provider looks dead, and never
 * faster than agreed. The resilience4j policies are asked only for what does not block: a permission, or the time to
 * wait for one.
 */
public final class Admission {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final RateLimiter rate;
    private final CircuitBreaker breaker;
    private final Waits waits;
    private Future<Void> pause = Future.succeededFuture();

    public Admission(RateLimiter rate, CircuitBreaker breaker, Waits waits) {
        this.rate = rate;
        this.breaker = breaker;
        this.waits = waits;
    }

    /**
     * Completes when a message may go. To be followed by {@link #told} or {@link #unused}.
     *
     * @param items what the message counts for in the account's rate
     */
    Future<Void> enter(int items) {
        return Waits.until(this::permitted)
                // After the breaker: those who waited for the provider must not all go at once when it is back.
                .compose(permitted -> paced(items).onFailure(stopped -> breaker.releasePermission()));
    }

    /** The permission was not needed: nothing was sent. */
    void unused() {
        breaker.releasePermission();
    }

    /** Only the provider's health shuts the account off, not what is wrong with one message or one citizen. */
    void told(SendResult result, Duration took) {
        if (result instanceof SendResult.Failed failed && ofProvider(failed.failure().kind())) {
            breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new ProviderFault(failed.failure().code()));
        } else {
            breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Holds up every message of the account. */
    Future<Void> pauseAll(Duration time) {
        pause = waits.pause(time);
        return pause;
    }

    private Future<Boolean> permitted() {
        if (!pause.isComplete()) {
            return pause.map(false);
        }
        return breaker.tryAcquirePermission() ? Future.succeededFuture(true) : waits.pause(ASK_AGAIN).map(false);
    }

    /** A message of more segments than go in a period costs a whole period, or it could never go. */
    private Future<Void> paced(int items) {
        int permits = Math.min(items, rate.getRateLimiterConfig().getLimitForPeriod());
        return Waits.until(() -> {
            long nanos = rate.reservePermission(permits);
            if (nanos == 0) {
                return Future.succeededFuture(true);
            }
            // Negative: the limiter does not book so far ahead.
            return nanos < 0 ? waits.pause(ASK_AGAIN).map(false) : waits.pause(Duration.ofNanos(nanos)).map(true);
        });
    }

    private static boolean ofProvider(SendFailure.Kind kind) {
        return kind == SendFailure.Kind.RETRY_LATER || kind == SendFailure.Kind.IN_DOUBT || kind == SendFailure.Kind.MISCONFIGURED;
    }

    /** What the circuit breaker is told. */
    private static final class ProviderFault extends Exception {

        private static final long serialVersionUID = 1L;

        ProviderFault(String code) {
            super(code, null, false, false);
        }
    }
}
