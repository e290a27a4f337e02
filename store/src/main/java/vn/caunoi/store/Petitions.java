package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Petitions; each lives in the partition of its conversation. */
public final class Petitions {

    Petitions() {}

    /** The partition's next counter, from 1; never given twice, may leave gaps. */
    public Future<Long> nextCounter(int partition) {
        throw new UnsupportedOperationException();
    }

    public Future<Optional<PetitionRow>> load(int partition, String number) {
        throw new UnsupportedOperationException();
    }

    /** The whole history, oldest first. */
    public Future<List<PetitionEvent>> events(int partition, String number) {
        throw new UnsupportedOperationException();
    }

    /** One step: state, event, lines and messages together. Answers DONE, STALE or MISSING. */
    public Future<Acted> advance(PetitionAdvance step) {
        throw new UnsupportedOperationException();
    }

    /** A page of all petition numbers of a partition; the walk begins with the cursor "". */
    public Future<IdPage> numbers(int partition, String cursor) {
        throw new UnsupportedOperationException();
    }
}
