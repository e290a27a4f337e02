package vn.caunoi.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
    private final Map<String, AccountPump> pumps;
    private long sweep = -1;
    private boolean stopping;

    public Delivery(Vertx vertx, Store store, List<AccountPump> pumps) {
        this.vertx = vertx;
        this.store = store;
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

    private void sweep() {
        store.outbox().waiting()
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
