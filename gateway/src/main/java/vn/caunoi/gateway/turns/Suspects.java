package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.Committed;
import vn.caunoi.store.HandedOut;
import vn.caunoi.store.Store;

/**
 * Finds the message that ends the process. What was handed out twice and never finished may be it, or only have been
 * beside it: such an arrival is marked and runs with no other suspect of this node beside it. The mark outlives the process,
 * whose node counts it as a death when it finds it after its next start; with enough of them the message is parked unread.
 */
final class Suspects {

    private static final Logger log = LoggerFactory.getLogger(Suspects.class);

    /** Once fresh, once claimed: a node that was merely stopped is no reason for suspicion. */
    private static final int HANDED_OUT_IN_GOOD_FAITH = 2;

    private final Store store;
    private final TurnRunner runner;
    private final String node;
    private final String start = UUID.randomUUID().toString();
    private final long deathsAlone;
    private Future<Void> last = Future.succeededFuture();

    /** @param tries how often a message may end the process, in company or alone; at least once alone, to know it */
    Suspects(Store store, TurnRunner runner, String node, int tries) {
        this.store = store;
        this.runner = runner;
        this.node = node;
        this.deathsAlone = Math.max(1, tries - HANDED_OUT_IN_GOOD_FAITH);
    }

    boolean suspected(Arrival arrival) {
        return arrival.deliveries() > HANDED_OUT_IN_GOOD_FAITH;
    }

    /** Completes when each was tried; never fails. Those of other partitions wait their turn too. */
    Future<Void> oneByOne(List<Arrival> arrivals) {
        for (var arrival : arrivals) {
            last = last.compose(before -> alone(arrival));
        }
        return last;
    }

    private Future<Void> alone(Arrival arrival) {
        return store.arrivals().suspect(arrival, node, start)
                .compose(deaths -> (deaths >= deathsAlone ? runner.park(arrival, new Deadly(deaths)) : runner.run(new HandedOut(arrival, Optional.empty())))
                        .<Committed>transform(end -> store.arrivals().cleared(arrival).transform(cleared -> end.succeeded()
                                ? Future.succeededFuture(end.result())
                                : Future.failedFuture(end.cause()))))
                .<Void>mapEmpty()
                .recover(failure -> {
                    log.warn("a turn of partition {} is left for the next sweep: {}", arrival.partition(), failure.toString());
                    return Future.succeededFuture();
                });
    }

    /** What a parked message is told to have done. */
    private static final class Deadly extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Deadly(long deaths) {
            super("the process ended " + (HANDED_OUT_IN_GOOD_FAITH + deaths) + " times while it had this message in hand", null, false, false);
        }
    }
}
