package vn.caunoi.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.store.OutboxItem;
import vn.caunoi.store.Store;

/**
 * Moves one account's messages from its lanes to the {@link Sender}: a higher lane first, each conversation's
 * messages in the order of commit, at most {@code parallel} conversations at once.
 */
public final class AccountPump {

    private static final Logger log = LoggerFactory.getLogger(AccountPump.class);

    private final Vertx vertx;
    private final Store store;
    private final Sender sender;
    private final String account;
    private final String node;
    private final int parallel;
    private final Duration claimAfter;

    /** Partitions with something to send, by lane; a partition is in work at most once a lane. */
    private final Map<String, LinkedHashSet<Integer>> woken = new LinkedHashMap<>();

    private final Set<Place> claims = new HashSet<>();
    private final Set<Place> inWork = new HashSet<>();
    private final Map<String, ArrayDeque<OutboxItem>> queues = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final List<Future<Void>> sends = new ArrayList<>();
    private boolean stopping;

    private record Place(int partition, String lane) {}

    public AccountPump(
            Vertx vertx, Store store, Sender sender, String account, String node, int parallel, Duration claimAfter) {
        this.vertx = vertx;
        this.store = store;
        this.sender = sender;
        this.account = account;
        this.node = node;
        this.parallel = parallel;
        this.claimAfter = claimAfter;
        Delivery.LANES.forEach(lane -> woken.put(lane, new LinkedHashSet<>()));
    }

    String account() {
        return account;
    }

    /** @param claim also take over what another consumer took and did not settle */
    void wake(int partition, String lane, boolean claim) {
        woken.get(lane).add(partition);
        if (claim) {
            claims.add(new Place(partition, lane));
        }
        pump();
    }

    Future<Void> stop() {
        stopping = true;
        return Future.join(new ArrayList<>(sends)).mapEmpty();
    }

    private void pump() {
        while (!stopping && queues.size() < parallel) {
            var place = nextPlace();
            if (place == null) {
                return;
            }
            inWork.add(place);
            take(place)
                    .onSuccess(items -> {
                        items.forEach(this::enqueue);
                        inWork.remove(place);
                        if (!items.isEmpty()) {
                            woken.get(place.lane()).add(place.partition());
                        }
                        pump();
                    })
                    .onFailure(away -> {
                        inWork.remove(place);
                        log.debug("account {} waits for the next sweep: {}", account, away.getMessage());
                    });
            if (inWork.size() >= parallel) {
                return;
            }
        }
    }

    private Place nextPlace() {
        for (var lane : woken.entrySet()) {
            for (var partition : lane.getValue()) {
                var place = new Place(partition, lane.getKey());
                if (!inWork.contains(place)) {
                    lane.getValue().remove(partition);
                    return place;
                }
            }
        }
        return null;
    }

    private Future<List<OutboxItem>> take(Place place) {
        var fresh = store.outbox().take(place.partition(), account, place.lane(), node, parallel);
        if (!claims.remove(place)) {
            return fresh;
        }
        return store.outbox().claim(place.partition(), account, place.lane(), node, claimAfter, parallel)
                .compose(left -> fresh.map(taken -> {
                    var all = new ArrayList<>(left);
                    all.addAll(taken);
                    return all;
                }));
    }

    private void enqueue(OutboxItem item) {
        if (!held.add(item.entry() + "@" + item.partition() + item.lane())) {
            return;
        }
        var queue = queues.get(item.conversation());
        if (queue != null) {
            queue.add(item);
            return;
        }
        queues.put(item.conversation(), new ArrayDeque<>(List.of(item)));
        var work = drain(item.conversation());
        sends.add(work);
        work.onComplete(done -> sends.remove(work));
    }

    /** One conversation's queue, message by message; what is left after a store failure comes back by a claim. */
    private Future<Void> drain(String conversation) {
        var item = queues.get(conversation).peek();
        return sender.deliver(item)
                .onFailure(failure -> log.warn("a send of account {} is left for the next sweep: {}", account, failure.toString()))
                .transform(sent -> {
                    held.remove(item.entry() + "@" + item.partition() + item.lane());
                    var queue = queues.get(conversation);
                    queue.remove();
                    if (queue.isEmpty() || stopping) {
                        queue.forEach(rest -> held.remove(rest.entry() + "@" + rest.partition() + rest.lane()));
                        queues.remove(conversation);
                        vertx.runOnContext(go -> pump());
                        return Future.succeededFuture();
                    }
                    return drain(conversation);
                });
    }
}
