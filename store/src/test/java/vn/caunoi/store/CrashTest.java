package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Redis is killed in the middle of the work; what it acknowledged must be there, once. */
class CrashTest {

    private static final int CONVERSATIONS = 20;
    private static final int MESSAGES = 3_000;
    private static final int KILL_AFTER = 900;

    private final OwnRedis redis = new OwnRedis();
    private final Store store = redis.open(Duration.ofSeconds(20));
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> committed = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() throws Exception {
        await(store.close());
        redis.close();
    }

    @RepeatedTest(2)
    void everyAcknowledgedArrivalIsThereOnce() {
        await(Future.join(acceptAll()).otherwiseEmpty());
        assertThat(acknowledged.size()).as("killed in the middle").isBetween(KILL_AFTER, MESSAGES - 1);
        redis.stop();
        redis.start();
        OwnRedis.awaitBack(store);

        var kept = arrivals();
        assertThat(kept).containsAllEntriesOf(acknowledged);
        redeliverEverything();
        assertThat(arrivals()).hasSize(MESSAGES).containsAllEntriesOf(kept);
        assertSequencesWithoutHoles();
    }

    @RepeatedTest(2)
    void everyCommittedTurnHappenedOnce() {
        redeliverEverything();
        await(Future.join(nodes("node-1", KILL_AFTER)).otherwiseEmpty());
        assertThat(committed.size()).as("killed in the middle").isBetween(KILL_AFTER, MESSAGES - 1);
        redis.stop();
        redis.start();
        OwnRedis.awaitBack(store);

        assertThat(turnsInTranscripts()).doesNotHaveDuplicates().containsAll(committed);
        for (var p = 0; p < 4; p++) {
            await(claimAll(new TestNode(store, p, "node-2", committed::add)));
        }
        await(Future.all(nodes("node-2", Integer.MAX_VALUE)));
        assertEveryTurnOnce();
    }

    private List<Future<Accepted>> acceptAll() {
        return IntStream.range(0, MESSAGES)
                .mapToObj(i -> store.arrivals().accept(message(i)).onSuccess(accepted -> {
                    acknowledged.put("e" + i, accepted.sequence());
                    if (acknowledged.size() == KILL_AFTER) {
                        redis.kill();
                    }
                }))
                .toList();
    }

    private void redeliverEverything() {
        await(Future.all(IntStream.range(0, MESSAGES)
                .mapToObj(i -> store.arrivals().accept(message(i)))
                .toList()));
    }

    private List<Future<Void>> nodes(String consumer, int killAfter) {
        return IntStream.range(0, 4)
                .mapToObj(p -> new TestNode(store, p, consumer, turn -> {
                    committed.add(turn);
                    if (committed.size() == killAfter) {
                        redis.kill();
                    }
                }).untilNothingWaits())
                .toList();
    }

    private static Future<Void> claimAll(TestNode node) {
        return node.claimed().compose(count -> count == 0 ? Future.succeededFuture() : claimAll(node));
    }

    private void assertEveryTurnOnce() {
        var expected = new ArrayList<String>();
        for (var c = 0; c < CONVERSATIONS; c++) {
            var id = "c" + c;
            var row = await(store.conversations().load(id)).orElseThrow();
            assertThat(row.done()).isEqualTo(row.arrived()).isEqualTo(row.version());
            assertThat(await(store.conversations().petitions(id))).hasSize((int) row.arrived());
            IntStream.rangeClosed(1, (int) row.arrived()).forEach(n -> expected.add(id + "/" + n));
        }
        assertThat(turnsInTranscripts()).containsExactlyElementsOf(expected);
        assertThat(await(store.outbox().waiting()).stream().mapToLong(Backlog::length).sum()).isEqualTo(MESSAGES);
        assertThat(await(store.arrivals().waiting())).isEmpty();
    }

    /** By conversation, in the order of the transcript. */
    private List<String> turnsInTranscripts() {
        return IntStream.range(0, CONVERSATIONS)
                .mapToObj(c -> await(store.conversations().after("c" + c, "", MESSAGES)))
                .flatMap(List::stream)
                .map(stored -> stored.line().id())
                .toList();
    }

    private void assertSequencesWithoutHoles() {
        for (var c = 0; c < CONVERSATIONS; c++) {
            assertThat(await(store.conversations().load("c" + c)).orElseThrow().arrived())
                    .isEqualTo(MESSAGES / CONVERSATIONS);
        }
    }

    /** What stands in the streams: event → sequence. A consumer of its own looks without finishing anything. */
    private Map<String, Long> arrivals() {
        var found = new TreeMap<String, Long>();
        for (var p = 0; p < 4; p++) {
            var all = new ArrayList<>(await(store.arrivals().claim(p, "auditor", Duration.ZERO, MESSAGES)));
            all.addAll(await(store.arrivals().take(p, "auditor", MESSAGES)));
            all.forEach(arrival -> assertThat(found.put(arrival.payload(), arrival.sequence())).as("once").isNull());
        }
        return found;
    }

    private static NewArrival message(int i) {
        return new NewArrival("c" + i % CONVERSATIONS, "ubmt", "sms", "citizen", "e" + i, "e" + i, Samples.NOW);
    }
}
