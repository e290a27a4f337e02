package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What needs a person, with the reason. */
public final class Parked {

    Parked() {}

    /**
     * Parks something in front of staff.
     *
     * @param kind arrival, message, receipt …
     * @param arrival when given, its entry is removed and the conversation goes on with the next, in the same step
     */
    public Future<Parking> park(
            int partition,
            String kind,
            String conversation,
            String reason,
            String payload,
            Instant now,
            Optional<Arrival> arrival) {
        throw new UnsupportedOperationException();
    }

    /** The oldest first. */
    public Future<List<ParkedItem>> list(int partition, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** False when it was removed already. */
    public Future<Boolean> remove(int partition, String id) {
        throw new UnsupportedOperationException();
    }

    /** Items of all partitions. */
    public Future<Long> count() {
        throw new UnsupportedOperationException();
    }
}
