package vn.caunoi.store;

import static vn.caunoi.store.Samples.NOW;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A gateway in small: takes a partition's arrivals in their order; each turn says one line and opens one petition. */
record TestNode(Store store, int partition, String consumer, Consumer<String> onCommitted) {

    private static final int AT_MOST = 50;

    Future<Void> untilNothingWaits() {
        return store.arrivals().take(partition, consumer, AT_MOST).compose(arrivals -> arrivals.isEmpty()
                ? Future.succeededFuture()
                : turns(arrivals, 0).compose(v -> untilNothingWaits()));
    }

    /** Finishes what another node left; answers how many there were. */
    Future<Integer> claimed() {
        return store.arrivals()
                .claim(partition, consumer, Duration.ZERO, AT_MOST)
                .compose(arrivals -> turns(arrivals, 0).map(arrivals.size()));
    }

    private Future<Void> turns(List<Arrival> arrivals, int next) {
        return next == arrivals.size()
                ? Future.succeededFuture()
                : turn(arrivals.get(next)).compose(v -> turns(arrivals, next + 1));
    }

    private Future<Void> turn(Arrival arrival) {
        return store.conversations()
                .load(arrival.conversation())
                .compose(row -> store.conversations().commit(commit(arrival, row.orElseThrow())))
                .map(word -> {
                    if (word == Committed.COMMITTED) {
                        onCommitted.accept(arrival.conversation() + "/" + arrival.sequence());
                    } else if (word != Committed.REPEATED) {
                        throw new AssertionError(word + " " + arrival);
                    }
                    return null;
                });
    }

    private static TurnCommit commit(Arrival arrival, ConversationRow row) {
        var turn = arrival.conversation() + "/" + arrival.sequence();
        return new TurnCommit(
                arrival.conversation(), Optional.of(arrival.entry()), arrival.sequence(), row.version(), row.owner(),
                "{}", Map.of(), List.of(Samples.line(turn, "out", "Dạ")),
                List.of(Samples.reply(turn)), List.of(new NewPetition(turn, "{}", "{}")), List.of(), NOW);
    }
}
