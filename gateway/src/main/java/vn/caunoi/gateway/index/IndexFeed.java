package vn.caunoi.gateway.index;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.store.Change;
import vn.caunoi.store.IdPage;
import vn.caunoi.store.Store;

/**
 * Keeps the index in step with the store: everything is read once at the start, then whatever changes is read again.
 *
 * <p>A change names only what changed; what it is now is read from the store, so many changes of one
 * conversation cost one reading, and a reading that fails is simply done again.
 */
public final class IndexFeed {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 2000;

    /** What became of a message or a petition is told, but the index holds nothing of it: there is nothing to read. */
    private static final Set<String> NOT_INDEXED = Set.of("delivery", "receipt", "petition");

    /**
     * Between two readings: in a rush a conversation that changes thrice in it is read once, and the greater the rush, the
     * longer it is. The first change is read at once.
     */
    private static final Duration BREATH = Duration.ofMillis(250);

    private static final Duration BREATH_EACH = Duration.ofMillis(5);
    private static final Duration BREATH_MOST = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Store store;
    private final ConversationIndex index;
    private final int partitions;
    private final ConversationReader reader;

    /** Conversations to be told of, and whether they must be read before. */
    private final Map<String, Boolean> waiting = new LinkedHashMap<>();

    private final List<Consumer<List<IndexedConversation>>> listeners = new ArrayList<>();
    private volatile boolean whole;
    private boolean working;
    private boolean stopped;

    public IndexFeed(Vertx vertx, Store store, ConversationIndex index) {
        this.vertx = vertx;
        this.store = store;
        this.index = index;
        this.partitions = store.installation().partitions();
        this.reader = new ConversationReader(store);
    }

    /** Hears of every conversation after the index shows it. */
    public synchronized void onChange(Consumer<List<IndexedConversation>> listener) {
        listeners.add(listener);
    }

    /** Completes when the index holds everything that was in the store; from then on it follows. Begins anew when the store goes away. */
    public Future<Void> start() {
        return ends()
                .compose(ends -> rebuild().compose(built -> store.changes().follow(ends, this::heard)))
                .onSuccess(following -> {
                    whole = true;
                    LOG.info("the conversation index is built and follows the store");
                })
                .recover(away -> isStopped() ? Future.failedFuture(away) : startAgain(away));
    }

    private Future<Void> startAgain(Throwable cause) {
        LOG.warn("the conversation index is built anew: {}", cause.getMessage());
        return vertx.timer(RETRY.toMillis(), TimeUnit.MILLISECONDS).compose(waited -> start());
    }

    /** Whether every conversation is in it; until then lists may lack some. */
    public boolean isWhole() {
        return whole;
    }

    /** The store itself stops feeding when it is closed; this only stops listening. */
    public synchronized void stop() {
        stopped = true;
        waiting.clear();
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Taken before the walk: what changes during the walk is then heard again, which is harmless. */
    private Future<Map<Integer, String>> ends() {
        var lasts = IntStream.range(0, partitions).mapToObj(store.changes()::last).toList();
        return Future.all(lasts).map(all -> {
            var ends = new HashMap<Integer, String>();
            IntStream.range(0, partitions).forEach(p -> ends.put(p, all.resultAt(p)));
            return ends;
        });
    }

    private Future<Void> rebuild() {
        var walk = Future.<Void>succeededFuture();
        for (int p = 0; p < partitions; p++) {
            int partition = p;
            walk = walk.compose(before -> rebuild(partition, ""));
        }
        return walk;
    }

    private Future<Void> rebuild(int partition, String cursor) {
        return store.conversations().ids(partition, cursor).compose(page -> put(page.ids())
                .compose(done -> next(partition, page)));
    }

    private Future<Void> next(int partition, IdPage page) {
        return page.next().isEmpty() ? Future.succeededFuture() : rebuild(partition, page.next());
    }

    private Future<List<IndexedConversation>> put(Collection<String> ids) {
        return ids.isEmpty() ? Future.succeededFuture(List.of()) : reader.read(ids).compose(read -> index.put(read).map(read));
    }

    private void heard(List<Change> changes) {
        for (var change : changes) {
            reader.conversationOf(change)
                    .onSuccess(id -> id.ifPresent(conversation -> note(conversation, !NOT_INDEXED.contains(change.what()))))
                    .onFailure(away -> retry(() -> heard(List.of(change)), away));
        }
    }

    private synchronized void note(String conversation, boolean read) {
        if (!stopped) {
            waiting.merge(conversation, read, Boolean::logicalOr);
            work();
        }
    }

    /** One batch at a time, so that an older reading never overwrites a newer one. */
    private synchronized void work() {
        if (working || waiting.isEmpty()) {
            return;
        }
        working = true;
        var batch = takeSome();
        put(ids(batch, true))
                .onSuccess(this::tell)
                .compose(read -> index.find(ids(batch, false)).onSuccess(this::tell))
                .onFailure(away -> retry(() -> batch.forEach(this::note), away))
                .onComplete(done -> breathe(batch.size()));
    }

    private static List<String> ids(Map<String, Boolean> batch, boolean read) {
        return batch.entrySet().stream().filter(one -> one.getValue() == read).map(Map.Entry::getKey).toList();
    }

    private Map<String, Boolean> takeSome() {
        var some = new LinkedHashMap<String, Boolean>();
        var all = waiting.entrySet().iterator();
        while (all.hasNext() && some.size() < AT_ONCE) {
            var one = all.next();
            some.put(one.getKey(), one.getValue());
            all.remove();
        }
        return some;
    }

    private void breathe(int conversations) {
        var breath = Math.min(BREATH_MOST.toMillis(), Math.max(BREATH.toMillis(), BREATH_EACH.toMillis() * conversations));
        vertx.setTimer(breath, timer -> goOn());
    }

    private synchronized void goOn() {
        working = false;
        work();
    }

    private void tell(List<IndexedConversation> changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }

    private void retry(Runnable again, Throwable cause) {
        if (isStopped()) {
            return;
        }
        LOG.warn("a change could not be indexed, trying again: {}", cause.getMessage());
        vertx.setTimer(RETRY.toMillis(), timer -> again.run());
    }
}
