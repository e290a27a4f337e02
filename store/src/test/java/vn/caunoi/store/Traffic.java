package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Citizens who write several messages at a time, and a node for each partition that answers them, until told to end. */
final class Traffic {

    private static final int CITIZENS = 12;
    private static final int AT_A_TIME = 4;

    private final Store store;
    private final int partitions;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<String> committed = new CopyOnWriteArrayList<>();
    private final Map<String, Promise<Void>> answers = new ConcurrentHashMap<>();
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private final List<Future<Void>> citizens = new ArrayList<>();
    private final List<Future<Void>> nodes = new ArrayList<>();
    private volatile boolean ending;
    private volatile boolean ended;

    Traffic(Store store, int partitions) {
        this.store = store;
        this.partitions = partitions;
    }

    static String conversation(int citizen) {
        return "c" + citizen;
    }

    void begin() {
        await(store.changes().follow(Map.of(), changes::addAll));
        IntStream.range(0, CITIZENS).forEach(c -> citizens.add(write(c, 1)));
        IntStream.range(0, partitions).forEach(p -> nodes.add(run(new TestNode(store, p, "node", this::committed))));
    }

    void awaitFurther(int turns) {
        var sofar = committed.size();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> committed.size() >= sofar + turns || failed());
    }

    /** Who follows the changes has been told of every turn this citizen had until now. */
    void awaitHeard(int citizen) {
        var id = conversation(citizen);
        var sofar = committed.stream().filter(turn -> turn.startsWith(id + "/")).count();
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> turns().stream().filter(change -> change.id().equals(id)).count() >= sofar);
    }

    void end() {
        ending = true;
        await(Future.all(citizens));
        ended = true;
        await(Future.all(nodes));
    }

    void assertEverythingOnceAndInOrder() {
        var expected = new ArrayList<String>();
        var sequences = new HashMap<String, Long>();
        for (var c = 0; c < CITIZENS; c++) {
            var id = conversation(c);
            var row = await(store.conversations().load(id)).orElseThrow();
            assertThat(row.done()).isEqualTo(row.arrived()).isEqualTo(row.version());
            for (var i = 1; i <= row.arrived(); i++) {
                expected.add(id + "/" + i);
                sequences.put(id + "/" + i, (long) i);
            }
            assertThat(await(store.conversations().petitions(id))).hasSize((int) row.arrived());
        }
        assertThat(acknowledged).as("as written, so numbered").isEqualTo(sequences);
        assertThat(inTranscripts()).containsExactlyElementsOf(expected);
        assertThat(committed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(await(store.arrivals().waiting())).isEmpty();
        assertThat(await(store.outbox().waiting()).stream().mapToLong(Backlog::length).sum()).isEqualTo(expected.size());
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(turns()).hasSize(expected.size()));
        assertThat(changes).doesNotHaveDuplicates();
    }

    /** The citizen's messages leave together: nothing but the store keeps them in their order. The next wait for an answer. */
    private Future<Void> write(int citizen, int first) {
        if (ending) {
            return Future.succeededFuture();
        }
        var sent = IntStream.range(first, first + AT_A_TIME).mapToObj(i -> accept(conversation(citizen), i)).toList();
        return Future.all(sent)
                .compose(v -> answer(conversation(citizen) + "/" + (first + AT_A_TIME - 1)).future())
                .compose(v -> write(citizen, first + AT_A_TIME));
    }

    private Future<Accepted> accept(String id, int i) {
        var message = new NewArrival(id, "ubmt", "sms", "citizen", id + "/" + i, "{}", Samples.NOW);
        return store.arrivals().accept(message).onSuccess(accepted -> acknowledged.put(id + "/" + i, accepted.sequence()));
    }

    private Promise<Void> answer(String turn) {
        return answers.computeIfAbsent(turn, t -> Promise.promise());
    }

    private void committed(String turn) {
        committed.add(turn);
        answer(turn).complete();
    }

    private Future<Void> run(TestNode node) {
        var last = ended;
        return node.untilNothingWaits().compose(v -> last ? Future.succeededFuture() : run(node));
    }

    private boolean failed() {
        return Future.all(citizens).failed() || Future.all(nodes).failed();
    }

    private List<String> inTranscripts() {
        return IntStream.range(0, CITIZENS)
                .mapToObj(c -> await(store.conversations().after(conversation(c), "", 100_000)))
                .flatMap(List::stream)
                .map(stored -> stored.line().id())
                .toList();
    }

    private List<Change> turns() {
        return changes.stream().filter(change -> change.what().equals("turn")).toList();
    }
}
