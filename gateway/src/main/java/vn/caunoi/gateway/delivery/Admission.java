package vn.caunoi.gateway.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;

/**
 * When an account may send: not while its provider asked for a pause, not while the provider looks dead, and never
 * faster than agreed, over all nodes. The resilience4j circuit breaker is asked only for what does not block: a permission.
 */
public final class Admission {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final SharedRate rate;
    private final CircuitBreaker breaker;
    private final Waits waits;
    private final Duration ramp;
    private Future<Void> pause = Future.succeededFuture();

    /** @param ramp after an absence of the provider the rate rises so long until it is full */
    public Admission(SharedRate rate, CircuitBreaker breaker, Waits waits, Duration ramp) {
        this.rate = rate;
        this.breaker = breaker;
        this.waits = waits;
        this.ramp = ramp;
        // What one node found out the others need not find out at the provider's cost.
        breaker.getEventPublisher().onStateTransition(changed -> {
            if (changed.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                rate.pause(Duration.ofMillis(breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1)), ramp);
            }
        });
    }

    /**
     * Completes when a message may go. To be followed by {@link #told} or {@link #unused}.
     *
     * @param items what the message counts for in the account's rate
     */
    Future<Void> enter(int items) {
        return Waits.until(this::permitted)
                // After the breaker: those who waited for the provider must not all go at once when it is back.
                .compose(permitted -> rate.enter(items).onFailure(stopped -> breaker.releasePermission()));
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

    /** Holds up every message of the account, on every node. */
    Future<Void> pauseAll(Duration time) {
        return pauseAll(time, Duration.ZERO);
    }

    /** The same where much may have gathered when it ends. */
    Future<Void> untilRepaired(Duration time) {
        return pauseAll(time, ramp);
    }

    /** In words for operators; empty while the provider is taken to be well. */
    Optional<String> trouble() {
        return breaker.getState() == CircuitBreaker.State.OPEN
                ? Optional.of("the provider fails or does not answer: it is asked again every few seconds")
                : Optional.empty();
    }

    private Future<Void> pauseAll(Duration time, Duration ramp) {
        pause = waits.pause(time);
        return rate.pause(time, ramp).compose(told -> pause);
    }

    private Future<Boolean> permitted() {
        if (!pause.isComplete()) {
            return pause.map(false);
        }
        return breaker.tryAcquirePermission() ? Future.succeededFuture(true) : waits.pause(ASK_AGAIN).map(false);
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
