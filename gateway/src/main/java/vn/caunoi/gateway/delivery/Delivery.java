package vn.caunoi.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Health;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.gateway.turns.Replies;
import vn.caunoi.store.Backlog;
import vn.caunoi.store.OutboxItem;
import vn.caunoi.store.Store;

/**
 * Step 8 of a message's path: every account has a pump of its own, so that a provider that is away holds up
 * nobody else. It is handed the replies of each commit on this node as far as it has room, and woken for the rest; a sweep
 * finds what other nodes left behind.
 */
public final class Delivery implements Replies {

    /** Replies before notices before bulk. */
    static final List<String> LANES = List.of("reply", "notice", "bulk");

    private static final String REPLY = LANES.get(0);

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final long SWEEP_MILLIS = 1000;

    private final Vertx vertx;
    private final Store store;
    private final InstantSource clock;
    private final Counters counters;
    private final Map<String, AccountPump> pumps;
    private Map<String, Long> waiting = Map.of();
    private long sweep = -1;
    private boolean stopping;

    public Delivery(Vertx vertx, Store store, InstantSource clock, Counters counters, List<AccountPump> pumps) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
        this.counters = counters;
        this.pumps = pumps.stream().collect(Collectors.toMap(AccountPump::account, Function.identity()));
    }

    /** Call on the event loop that is to send. */
    public void start() {
        sweep = vertx.setTimer(1, tick -> sweep());
    }

    @Override
    public String consumer(String account, int messages) {
        var pump = pumps.get(account);
        return pump == null ? "" : pump.consumer(messages);
    }

    @Override
    public void handed(String account, int messages, List<OutboxItem> items) {
        pumps.get(account).handed(messages, items);
    }

    @Override
    public void wake(int partition, String account, String lane) {
        var pump = pumps.get(account);
        if (pump != null) {
            pump.wake(partition, lane, false);
        }
    }

    /**
     * Whether one more message of this lane may wait for the account's provider. Replies always may: a citizen waits for
     * them. As of the last sweep, so that no message costs a question; an account this node does not send for is not bounded.
     */
    public boolean mayAdd(String account, String lane) {
        var may = lane.equals(REPLY) || !full(account);
        if (!may) {
            counters.overfull(account, lane);
        }
        return may;
    }

    /** What waits for the account's provider, and what holds it up. */
    public Health check(String account) {
        var waits = waiting.getOrDefault(account, 0L) + " messages wait";
        var full = full(account) ? waits + ", only replies are added" : waits;
        return Optional.ofNullable(pumps.get(account)).flatMap(AccountPump::trouble)
                .map(trouble -> Health.down(trouble + "; " + full))
                .orElseGet(() -> full(account) ? Health.down(full) : Health.up(full));
    }

    private boolean full(String account) {
        var pump = pumps.get(account);
        return pump != null && waiting.getOrDefault(account, 0L) >= pump.mostWaiting();
    }

    private void count(List<Backlog> backlogs) {
        waiting = backlogs.stream().collect(Collectors.groupingBy(Backlog::account, Collectors.summingLong(Backlog::length)));
        pumps.keySet().forEach(account -> counters.waiting(account, waiting.getOrDefault(account, 0L)));
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
                .onSuccess(this::count)
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
