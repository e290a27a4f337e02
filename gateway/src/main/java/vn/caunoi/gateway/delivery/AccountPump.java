package vn.caunoi.gateway.delivery;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Asked of the store at the same time: what one take leaves free another may use. */
    private static final int TAKES = 4;

    /** Messages held for each conversation that may be sent to at once: more wait in the store. */
    private static final int HELD_EACH = 4;

    private final Store store;
    private final Sender sender;
    private final String account;
    private final String node;
    private final int parallel;
    private final long mostWaiting;
    private final Duration claimAfter;

    /** Partitions with something to send, by lane; a partition is in work at most once a lane. */
    private final Map<String, LinkedHashSet<Integer>> woken = new LinkedHashMap<>();

    private final Set<Place> claims = new HashSet<>();
    private final Set<Place> inWork = new HashSet<>();
    private final Map<String, ArrayDeque<OutboxItem>> queues = new HashMap<>();
    private final Set<Entry> held = new HashSet<>();
    private final Set<Future<Boolean>> sends = new HashSet<>();
    private int asked;
    private int promised;
    private boolean stopping;

    private record Place(int partition, String lane) {}

    private record Entry(int partition, String lane, String id) {

        static Entry of(OutboxItem item) {
            return new Entry(item.partition(), item.lane(), item.entry());
        }
    }

    /** @param mostWaiting with so many in the outbox only replies are added */
    public AccountPump(Store store, Sender sender, String account, String node, int parallel, long mostWaiting, Duration claimAfter) {
        this.store = store;
        this.sender = sender;
        this.account = account;
        this.node = node;
        this.parallel = parallel;
        this.mostWaiting = mostWaiting;
        this.claimAfter = claimAfter;
        Delivery.LANES.forEach(lane -> woken.put(lane, new LinkedHashSet<>()));
    }

    String account() {
        return account;
    }

    long mostWaiting() {
        return mostWaiting;
    }

    /** Why nothing is sent now, in words for operators. */
    Optional<String> trouble() {
        return sender.trouble();
    }

    /** @return this node if it has room for so many messages, which then stays theirs until {@link #handed}; else "" */
    String consumer(int messages) {
        if (stopping || free() < messages) {
            return "";
        }
        promised += messages;
        return node;
    }

    /** Ends what {@link #consumer} began. */
    void handed(int messages, List<OutboxItem> items) {
        promised -= messages;
        enqueue(items);
        pump();
    }

    /** @param claim also take over what another consumer took and did not settle */
    void wake(int partition, String lane, boolean claim) {
        woken.get(lane).add(partition);
        if (claim) {
            claims.add(new Place(partition, lane));
        }
        pump();
    }

    /** Completes when every send whose answer is awaited is settled; what waits stays in the store. */
    Future<Void> stop() {
        stopping = true;
        sender.stop();
        return Future.join(new ArrayList<>(sends)).otherwiseEmpty().mapEmpty();
    }

    private void pump() {
        for (var place = next(); place != null; place = next()) {
            take(place, portion());
        }
    }

    private Place next() {
        return stopping || portion() < 1 ? null : nextPlace();
    }

    /** How many messages may be asked for now: half of the room stays for those that are handed out with their commit. */
    private int portion() {
        return Math.min(Math.min(free(), Math.max(1, parallel / 2) - asked), Math.max(1, parallel / TAKES));
    }

    /** How many messages there is room for. */
    private int free() {
        return Math.min(parallel - queues.size(), parallel * HELD_EACH - held.size()) - asked - promised;
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

    private void take(Place place, int atMost) {
        inWork.add(place);
        asked += atMost;
        taken(place, atMost)
                .onComplete(answer -> {
                    inWork.remove(place);
                    asked -= atMost;
                })
                .onSuccess(items -> {
                    enqueue(items);
                    if (!items.isEmpty()) {
                        woken.get(place.lane()).add(place.partition());
                    }
                    pump();
                })
                .onFailure(away -> log.debug("account {} waits for the next sweep: {}", account, away.getMessage()));
    }

    /** What was left behind comes before what is new. */
    private Future<List<OutboxItem>> taken(Place place, int atMost) {
        var outbox = store.outbox();
        if (!claims.remove(place)) {
            return outbox.take(place.partition(), account, place.lane(), node, atMost);
        }
        return outbox.claim(place.partition(), account, place.lane(), node, claimAfter, atMost)
                .compose(left -> left.size() == atMost
                        ? Future.succeededFuture(left)
                        : outbox.take(place.partition(), account, place.lane(), node, atMost - left.size())
                                .map(fresh -> Stream.concat(left.stream(), fresh.stream()).toList()));
    }

    /** Queued first, started then: the first of a conversation may turn out to hold up the ones behind it. */
    private void enqueue(List<OutboxItem> items) {
        var idle = new ArrayList<String>();
        for (var item : items) {
            if (!stopping && held.add(Entry.of(item))) {
                queues.computeIfAbsent(item.conversation(), conversation -> {
                    idle.add(conversation);
                    return new ArrayDeque<>();
                }).add(item);
            }
        }
        idle.forEach(conversation -> send(queues.get(conversation).peek()));
    }

    private void send(OutboxItem item) {
        var sent = sender.deliver(item);
        sends.add(sent);
        sent.onComplete(end -> {
            sends.remove(sent);
            if (end.succeeded() && end.result() && !stopping) {
                settled(item);
            } else {
                forget(item.conversation());
            }
            pump();
        });
    }

    private void settled(OutboxItem item) {
        held.remove(Entry.of(item));
        var queue = queues.get(item.conversation());
        queue.remove();
        if (queue.isEmpty()) {
            queues.remove(item.conversation());
        } else {
            send(queue.peek());
        }
    }

    /** The first is another node's now, or this one stops: the ones behind it must not overtake it. */
    private void forget(String conversation) {
        queues.remove(conversation).forEach(item -> held.remove(Entry.of(item)));
    }
}
