package vn.caunoi.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The pauses of one account. All end at once, failing with {@link CancellationException}, when the node stops: what
 * was waiting stays in the store.
 */
public final class Waits {

    private final Vertx vertx;
    private final Set<Timer> running = new HashSet<>();
    private boolean stopped;

    public Waits(Vertx vertx) {
        this.vertx = vertx;
    }

    Future<Void> pause(Duration time) {
        if (stopped) {
            return Future.failedFuture(new CancellationException("the node stops"));
        }
        var timer = vertx.timer(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
        running.add(timer);
        return timer.onComplete(over -> running.remove(timer));
    }

    void stop() {
        stopped = true;
        List.copyOf(running).forEach(Timer::cancel);
    }

    boolean stopped() {
        return stopped;
    }

    /**
     * Repeats a step until it answers true. Not a chain of {@code compose}: that grows with every round, and some
     * thousand rounds (an hour of a provider's absence) break the stack when it completes.
     */
    static Future<Void> until(Supplier<Future<Boolean>> step) {
        return Future.future(done -> round(step, done));
    }

    private static void round(Supplier<Future<Boolean>> step, Promise<Void> done) {
        Future.succeededFuture().compose(go -> step.get()).onSuccess(enough -> {
            if (enough) {
                done.complete();
            } else {
                round(step, done);
            }
        }).onFailure(done::fail);
    }
}
