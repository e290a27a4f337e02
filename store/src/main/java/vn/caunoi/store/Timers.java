package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;

/** Waits, retries, reminders and deadlines of conversations. */
public final class Timers {

    Timers() {}

    /** Turns due timers into arrivals (sequence 0, the timer's payload), earliest first; answers how many. */
    public Future<Integer> fire(int partition, Instant now, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** Fires every partition's due timers in one round trip; answers how many by partition, those without left out. */
    public Future<Map<Integer, Integer>> fireAll(Instant now, int atMostEach) {
        throw new UnsupportedOperationException();
    }
}
