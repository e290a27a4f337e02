package vn.caunoi.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The one event loop of the driver: what is asked of it runs there and is waited for here. */
final class Loop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();

    Vertx vertx() {
        return vertx;
    }

    <T> T await(Supplier<Future<T>> asked) throws Exception {
        return await(asked, PATIENCE);
    }

    <T> T run(Callable<T> work) throws Exception {
        return await(() -> {
            try {
                return Future.succeededFuture(work.call());
            } catch (Exception failure) {
                return Future.failedFuture(failure);
            }
        });
    }

    void run(Runnable work) throws Exception {
        run(() -> {
            work.run();
            return null;
        });
    }

    /** Lets the load run for a while. */
    void pass(Duration time) throws Exception {
        await(() -> vertx.timer(time.toMillis(), TimeUnit.MILLISECONDS), time.plus(PATIENCE));
    }

    private <T> T await(Supplier<Future<T>> asked, Duration longest) throws Exception {
        var answer = new CompletableFuture<T>();
        context.runOnContext(go -> asked.get().onSuccess(answer::complete).onFailure(answer::completeExceptionally));
        return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
