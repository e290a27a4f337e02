package vn.caunoi.channels.sms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Bounds a wait for the store and comes back to the channel's context, wherever the store answered. */
record Deadline(Context home, Duration longest) {

    <T> Future<T> on(Future<T> future) {
        return Future.fromCompletionStage(
                future.toCompletionStage().toCompletableFuture().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS), home);
    }
}
