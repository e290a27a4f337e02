package vn.caunoi.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.store.Store;

/**
 * Step 8 of a message's path: every account has a pump of its own, so that a provider that is away holds up
 * nobody else. Woken after each commit on this node; a sweep finds what other nodes left behind.
 */
public final class Delivery {

    /** Replies before notices before bulk. */
    static final List<String> LANES = List.of("reply", "notice", "bulk");

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final long SWEEP_MILLIS = 1000;

    private final Vertx vertx;
    private final Store store;
    private final InstantSource clock;
    private final Map<String, AccountPump> pumps;
    private long sweep = -1;
    private boolean stopping;

    public Delivery(Vertx vertx, Store store, InstantSource clock, List<AccountPump> pumps) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
        this.pumps = pumps.stream().collect(Collectors.toMap(AccountPump::account, Function.identity()));
    }

    /** Call on the event loop that is to send. */
    public void start() {
        sweep = vertx.setTimer(1, tick -> sweep());
    }

    public void wake(int partition, String account, String lane) {
        var pump = pumps.get(account);
        if (pump != null) {
            pump.wake(partition, lane, false);
        }
    }

    /** Takes nothing new and completes when every send in flight is settled. */
    public Future<Void> stop() {
        stopping = true;
        vertx.cancelTimer(sweep);
        return Future.join(pumps.values().stream().map(AccountPump::stop).toList()).mapEmpty();
    }

    /** Replies that could be taken back until now: whichever node is first lets them go. */
    private Future<Void> released() {
        return store.held().due(clock.instant()).compose(due -> {
            Future<?> gone = Future.succeededFuture();
            for (var held : due) {
                gone = gone.compose(before -> store.held().release(held, clock.instant()));
            }
            return gone.mapEmpty();
        });
    }

    private void sweep() {
        released().compose(gone -> store.outbox().waiting())
                .onSuccess(backlogs -> backlogs.forEach(b -> {
                    var pump = pumps.get(b.account());
                    if (pump != null) {
                        pump.wake(b.partition(), b.lane(), true);
                    }
                }))
                .onFailure(away -> log.debug("nothing swept: {}", away.getMessage()))
                .onComplete(swept -> {
                    if (!stopping) {
                        sweep = vertx.setTimer(SWEEP_MILLIS, tick -> sweep());
                    }
                });
    }
}
