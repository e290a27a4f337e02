package vn.caunoi.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One link over all the masters of a Redis Cluster: a command goes to the server that holds the slot of its keys. Knows
 * which server that is from the cluster itself, and asks again whenever an answer shows that it changed. Everything
 * inside happens on one event loop.
 */
final class ClusterLink implements Link {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterLink.class);

    /** One server that does not answer must not keep the others from being asked. */
    private static final Duration TO_TELL = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Context context;
    private final List<Address> seeds;
    private final StoreOptions.Limits limits;
    private final Pauses pauses;

    private final Address[] owners = new Address[SlotRange.SLOTS];
    private final SlotQueue[] queues = new SlotQueue[SlotRange.SLOTS];
    private final Map<Address, Node> nodes = new ConcurrentHashMap<>();
    private Future<Void> asking;
    private boolean stale;
    private boolean closed;

    /** @param seeds some servers, to ask for all of them; all are reached the way the first one is */
    ClusterLink(Vertx vertx, Context context, List<Address> seeds, StoreOptions.Limits limits) {
        this.vertx = vertx;
        this.context = context;
        this.seeds = seeds;
        this.limits = limits;
        this.pauses = new Pauses(limits.reconnectFirst(), limits.reconnectMost());
    }

    /** A server and its first connection. */
    private record Node(NodeLink link, Future<Void> opened) {}

    @Override
    public Context context() {
        return context;
    }

    @Override
    public boolean up() {
        return nodes.values().stream().anyMatch(node -> node.link().up());
    }

    @Override
    public Future<Void> open() {
        return servers().compose(links -> Arrays.stream(owners).allMatch(Objects::nonNull)
                ? Future.succeededFuture()
                : Future.failedFuture(new StoreAwayException("The cluster at " + seeds + " has slots without a server")));
    }

    @Override
    public Future<Void> close() {
        return here(() -> {
            closed = true;
            return Future.join(nodes.values().stream().map(node -> node.link().close()).toList()).mapEmpty();
        });
    }

    @Override
    public Future<Response> send(Request request) {
        var slot = SlotRange.of(request);
        return here(() -> queue(slot).send(request));
    }

    @Override
    public Future<List<Link>> servers() {
        return here(() -> ask().compose(v -> Future.all(masters().stream().map(this::node).toList()))
                .map(all -> List.copyOf(all.<Link>list())));
    }

    @Override
    public Seat seat(String key) {
        var slot = SlotRange.of(key);
        return () -> here(() -> ask().compose(v -> owners[slot] == null
                ? Future.failedFuture(nobodyHas(slot))
                : Future.succeededFuture(owners[slot])));
    }

    @Override
    public boolean oneForAll() {
        return false;
    }

    Future<NodeLink> owner(int slot) {
        return owners[slot] == null ? Future.failedFuture(nobodyHas(slot)) : node(owners[slot]);
    }

    Future<NodeLink> node(Redirect redirect) {
        return node(address(redirect));
    }

    void learn(Redirect redirect) {
        if (redirect.moved()) {
            owners[redirect.slot()] = address(redirect);
            renew();
        }
    }

    void failed(Throwable cause) {
        if (cause instanceof StoreAwayException) {
            renew();
        }
    }

    /** Callers hear the answer on their own context, as they do from one server. */
    private <T> Future<T> here(Supplier<Future<T>> call) {
        if (Vertx.currentContext() == context) {
            return call.get();
        }
        var answer = ((VertxInternal) vertx).<T>promise();
        context.runOnContext(v -> call.get().onComplete(answer));
        return answer.future();
    }

    private SlotQueue queue(int slot) {
        if (queues[slot] == null) {
            queues[slot] = new SlotQueue(vertx, this, slot, limits.command());
        }
        return queues[slot];
    }

    private Future<NodeLink> node(Address address) {
        if (closed) {
            return Future.failedFuture(new StoreAwayException("The store is closed"));
        }
        var node = nodes.computeIfAbsent(address, this::begun);
        return node.opened().map(node.link());
    }

    private Node begun(Address address) {
        var link = new NodeLink(vertx, context, Seat.at(address), limits.command(), limits, connection -> {});
        return new Node(link, link.open().onFailure(cause -> nodes.remove(address)));
    }

    /** The cluster may name a server by its port alone: then it is where the others are. */
    private Address address(Redirect redirect) {
        var colon = redirect.place().lastIndexOf(':');
        var host = redirect.place().substring(0, colon);
        var seed = seeds.get(0);
        return seed.at(host.isEmpty() ? seed.host() : host, Integer.parseInt(redirect.place().substring(colon + 1)));
    }

    private Set<Address> masters() {
        var masters = new HashSet<>(Arrays.asList(owners));
        masters.remove(null);
        return masters;
    }

    /** Asks again after a pause, until the cluster is whole; many answers may show the same change. */
    private void renew() {
        if (stale || closed) {
            return;
        }
        stale = true;
        vertx.setTimer(pauses.next(), timer -> ask().onComplete(answer -> {
            stale = false;
            if (answer.failed() || !whole()) {
                renew();
            } else {
                pauses.restart();
            }
        }));
    }

    private boolean whole() {
        return Arrays.stream(owners).allMatch(Objects::nonNull)
                && masters().stream().allMatch(master -> nodes.containsKey(master) && nodes.get(master).link().up());
    }

    /** Asks the servers in turn who holds what; those who ask meanwhile get the same answer. */
    private Future<Void> ask() {
        if (asking == null) {
            var known = new ArrayList<Address>();
            nodes.forEach((address, node) -> known.add(node.link().up() ? address : seeds.get(0)));
            Collections.shuffle(known);
            known.addAll(seeds);
            asking = askFrom(known.stream().distinct().toList(), 0, "");
            asking.onComplete(answer -> asking = null);
        }
        return asking == null ? Future.succeededFuture() : asking;
    }

    private Future<Void> askFrom(List<Address> known, int index, String lastAnswer) {
        if (index == known.size()) {
            return Future.failedFuture(new StoreAwayException("No server of the cluster at " + seeds + " answers" + lastAnswer));
        }
        var asked = known.get(index);
        return node(asked)
                .compose(node -> node.send(Request.cmd(Command.CLUSTER).arg("SLOTS")))
                .timeout(TO_TELL.toMillis(), TimeUnit.MILLISECONDS)
                .map(answer -> SlotRange.all(answer, asked))
                .<Void>map(this::take)
                .recover(cause -> askFrom(known, index + 1, ": " + cause.getMessage()));
    }

    private Void take(List<SlotRange> ranges) {
        var before = masters();
        Arrays.fill(owners, null);
        ranges.forEach(range -> Arrays.fill(owners, range.first(), range.last() + 1, range.master()));
        var now = masters();
        if (!before.equals(now)) {
            LOG.info("The cluster's masters are {}", now);
        }
        now.forEach(this::node);
        nodes.keySet().stream().filter(address -> !now.contains(address)).forEach(this::leave);
        return null;
    }

    private void leave(Address address) {
        nodes.remove(address).link().close();
    }

    private static StoreAwayException nobodyHas(int slot) {
        return new StoreAwayException("No server of the cluster holds slot " + slot);
    }
}
