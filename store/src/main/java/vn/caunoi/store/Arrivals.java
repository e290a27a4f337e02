package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What came in and waits for its turn. */
public final class Arrivals {

    Arrivals() {}

    /** Keeps the arrival durably and gives it the conversation's next sequence number; a seen one changes nothing. */
    public Future<Accepted> accept(NewArrival arrival) {
        throw new UnsupportedOperationException();
    }

    /** Hands out up to {@code atMost} arrivals nobody was given yet; they stay pending until their turn commits. */
    public Future<List<Arrival>> take(int partition, String consumer, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** Takes over what any consumer was given and has not finished for {@code idle}. */
    public Future<List<Arrival>> claim(int partition, String consumer, Duration idle, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** Arrivals not finished yet (pending ones included) by partition; partitions without any are left out. */
    public Future<Map<Integer, Long>> waiting() {
        throw new UnsupportedOperationException();
    }
}
