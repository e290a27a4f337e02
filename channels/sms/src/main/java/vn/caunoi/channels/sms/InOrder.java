package vn.caunoi.channels.sms;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Does one thing after the other for each key, so that a citizen's messages keep their order. For one context only. */
final class InOrder {

    private final Map<String, Future<?>> last = new HashMap<>();

    /** Begins when everything begun before for the key has ended, well or not. */
    <T> Future<T> run(String key, Supplier<Future<T>> work) {
        Future<?> before = last.get(key);
        Future<T> mine = before == null ? work.get() : before.transform(ended -> work.get());
        if (!mine.isComplete()) {
            last.put(key, mine);
            mine.onComplete(ended -> last.remove(key, mine));
        }
        return mine;
    }
}
