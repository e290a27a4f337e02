package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** Parts that wait for the rest of their message. */
public final class Shelf {

    Shelf() {}

    /** Keeps part {@code index} of {@code key} durably and answers every part kept so far. Repeating is harmless. */
    public Future<SortedMap<Integer, String>> put(String key, int index, String part, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The parts kept so far, by index; empty when there are none. */
    public Future<SortedMap<Integer, String>> get(String key) {
        throw new UnsupportedOperationException();
    }

    public Future<Void> remove(String key) {
        throw new UnsupportedOperationException();
    }

    /** Keys under {@code prefix} whose first part came before {@code before}, oldest first, at most 100. */
    public Future<List<String>> overdue(String prefix, Instant before) {
        throw new UnsupportedOperationException();
    }
}
