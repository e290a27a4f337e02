package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.gateway.intake.StoreIntake;
import vn.caunoi.store.Accepted;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.Store;

/**
 * Takes accepted messages and gives each to the {@link TurnRunner}: conversations side by side, the messages of
 * one conversation one after the other.
 *
 * <p>What this node accepts it is handed with the accept, as long as it has not too much in hand. For the rest a partition
 * is worked when it is woken, and by a sweep once a second for what another node left behind. Nothing here must survive a
 * crash: an arrival stays in the store until its turn is committed.
 */
public final class TurnLoop implements StoreIntake.Turns {

    private static final Logger log = LoggerFactory.getLogger(TurnLoop.class);
    private static final long SWEEP_MILLIS = 1000;
    private static final int TIMERS_AT_ONCE = 100;

    /** With so many batches' conversations in hand the next messages wait in the store, where other nodes can take them. */
    private static final int BATCHES_IN_HAND = 16;

    private final Vertx vertx;
    private final Store store;
    private final InstantSource clock;
    private final String node;
    private final int batch;
    private final Duration claimAfter;
    private final InHand inHand;
    private final Suspects suspects;
    private final Map<Integer, Partition> partitions = new HashMap<>();
    private long sweep = -1;
    private boolean stopping;

    /**
     * @param claimAfter work of a node that fell silent is taken over after this
     * @param tries how often a message may end the process before it is parked
     */
    public TurnLoop(
            Vertx vertx, Store store, TurnRunner runner, InstantSource clock, String node, int batch, Duration claimAfter, int tries) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
        this.node = node;
        this.batch = batch;
        this.claimAfter = claimAfter;
        this.inHand = new InHand(vertx, runner, claimAfter);
        this.suspects = new Suspects(store, runner, node, tries);
        for (int p = 0; p < store.installation().partitions(); p++) {
            partitions.put(p, new Partition(p));
        }
    }

    /** Call on the event loop that is to run the turns. */
    public void start() {
        sweep = vertx.setTimer(1, tick -> sweep());
    }

    @Override
    public String consumer() {
        return stopping || inHand.conversations() >= BATCHES_IN_HAND * batch ? "" : node;
    }

    @Override
    public void accepted(Accepted accepted) {
        if (stopping) {
            return;
        }
        accepted.handed().ifPresent(one -> inHand.add(List.of(one.arrival()), one.conversation()));
        if (accepted.left()) {
            partitions.get(accepted.partition()).wake();
        }
    }

    /** Takes nothing new and completes when what is in work is done. */
    public Future<Void> stop() {
        stopping = true;
        vertx.cancelTimer(sweep);
        var batches = Future.join(partitions.values().stream().map(p -> p.work).toList());
        return inHand.stop().compose(done -> batches).mapEmpty();
    }

    private void sweep() {
        store.timers().fireAll(clock.instant(), TIMERS_AT_ONCE)
                .compose(fired -> store.arrivals().waiting())
                .onSuccess(waiting -> waiting.keySet().forEach(p -> partitions.get(p).wakeAndClaim()))
                .onFailure(away -> log.debug("nothing swept: {}", away.getMessage()))
                .onComplete(swept -> {
                    if (!stopping) {
                        sweep = vertx.setTimer(SWEEP_MILLIS, tick -> sweep());
                    }
                });
    }

    /** One partition's work on this node: at most one batch at a time. */
    private final class Partition {

        private final int number;
        private Future<Void> work = Future.succeededFuture();
        private boolean busy;
        private boolean again;
        private boolean claim;

        Partition(int number) {
            this.number = number;
        }

        void wakeAndClaim() {
            claim = true;
            wake();
        }

        void wake() {
            again = true;
            if (!busy && !stopping) {
                batch();
            }
        }

        /** Batch after batch, each begun anew: as one chain of futures a long day's work would break the stack. */
        private void batch() {
            busy = true;
            again = false;
            var batch = Future.succeededFuture().compose(go -> next()).compose(arrivals -> runAll(arrivals).map(!arrivals.isEmpty())).recover(failure -> {
                log.warn("partition {} waits for the next sweep: {}", number, failure.getMessage());
                return Future.succeededFuture(false);
            });
            work = batch.mapEmpty();
            batch.onSuccess(more -> {
                busy = false;
                if ((more || again) && !stopping) {
                    batch();
                }
            });
        }

        private Future<List<Arrival>> next() {
            if (claim) {
                claim = false;
                return store.arrivals().claim(number, node, claimAfter, batch)
                        .compose(left -> left.isEmpty() ? store.arrivals().take(number, node, batch) : Future.succeededFuture(left));
            }
            return store.arrivals().take(number, node, batch);
        }

        private Future<Void> runAll(List<Arrival> arrivals) {
            var alone = arrivals.stream().filter(suspects::suspected).toList();
            var byConversation = new LinkedHashMap<String, List<Arrival>>();
            arrivals.stream().filter(a -> !suspects.suspected(a))
                    .forEach(a -> byConversation.computeIfAbsent(a.conversation(), c -> new ArrayList<>()).add(a));
            return Future.join(byConversation.values().stream().map(inHand::add).toList())
                    .compose(done -> suspects.oneByOne(alone));
        }
    }
}
