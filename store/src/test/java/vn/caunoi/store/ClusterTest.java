package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.OnRedis.awaitFailure;
import static vn.caunoi.store.Samples.arrival;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What only a cluster does; that everything else works on one too, the other tests show with -Dredis=cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTest {

    private static final int PARTITIONS = 4;

    /** A busy machine may take seconds to move a slot; commands for it wait as long. */
    private static final StoreOptions.Limits PATIENT = OwnRedis.limits(Duration.ofSeconds(20));

    private final Vertx vertx = Vertx.vertx();
    private final TestCluster cluster = new TestCluster(vertx);
    private Store store;

    @BeforeEach
    void open() {
        cluster.nodes().forEach(node -> node.raw(Command.FLUSHALL));
        store = await(Store.open(vertx, StoreOptions.at(cluster.servers()).withPartitions(PARTITIONS).withLimits(PATIENT)));
    }

    @AfterEach
    void close() {
        await(store.close());
    }

    @AfterAll
    void end() throws IOException {
        cluster.close();
        await(vertx.close());
    }

    @Test
    void aPartitionMovesAwayAndBackWhileMessagesFlow() {
        var traffic = new Traffic(store, PARTITIONS);
        traffic.begin();
        traffic.awaitFurther(100);
        var slot = SlotRange.of(Keys.changes(store.partitionOf(Traffic.conversation(0))));
        var home = cluster.owner(slot);
        var away = another(home);
        new SlotMove(cluster, slot, home, away).whole();
        assertThat(away.keysIn(slot, 1)).isNotEmpty();
        traffic.awaitFurther(100);
        traffic.awaitHeard(0);
        new SlotMove(cluster, slot, away, home).whole();
        traffic.awaitFurther(100);
        traffic.end();
        traffic.assertEverythingOnceAndInOrder();
    }

    @Test
    void aTurnThatEmptiesAKeyIsCommittedWholeWhileItsSlotMoves() {
        var first = Samples.accepted(store, "a");
        var waits = new TimerChange("wait", Optional.of(Samples.NOW), "{}");
        var petition = new NewPetition("HN-1", "{}", "{}");
        await(store.conversations().commit(everywhere(Samples.withPetitions(Samples.withTimers(speaking(first, 0), waits), petition))));
        var second = Samples.accepted(store, "b");
        var cancelled = new TimerChange("wait", Optional.empty(), "");
        var retries = new TimerChange("retry", Optional.of(Samples.NOW), "{}");

        var slot = SlotRange.of(Keys.changes(first.partition()));
        var home = cluster.owner(slot);
        var move = new SlotMove(cluster, slot, home, another(home));
        move.begin();
        try {
            assertThat(await(store.conversations().commit(everywhere(Samples.withTimers(speaking(second, 1), cancelled, retries)))))
                    .isEqualTo(Committed.COMMITTED);
        } finally {
            move.stop();
        }
        assertThat(await(store.timers().fire(first.partition(), Samples.NOW, 9))).isEqualTo(1);
    }

    @Test
    void aMessageDoesNotOvertakeTheOneBeforeThatWaitsForItsSlot() {
        await(store.arrivals().accept(arrival("a")));
        var slot = SlotRange.of(Keys.changes(store.partitionOf(Samples.ID)));
        var home = cluster.owner(slot);
        var move = new SlotMove(cluster, slot, home, another(home));
        var refusedBefore = home.refusedScripts();
        move.begin();
        var second = store.arrivals().accept(arrival("b"));
        Awaitility.await().until(() -> home.refusedScripts() > refusedBefore + 5);
        assertThat(second.isComplete()).isFalse();
        move.stop();
        var third = store.arrivals().accept(arrival("c"));
        assertThat(await(second).sequence()).isEqualTo(2);
        assertThat(await(third).sequence()).isEqualTo(3);
    }

    @Test
    void theLeastSafeServerIsTheOneThatCounts() {
        for (var node : cluster.nodes()) {
            node.raw(Command.CONFIG, "SET", "appendfsync", "everysec");
            assertThat(await(store.durability()).problems()).singleElement().asString().contains("appendfsync is everysec");
            node.raw(Command.CONFIG, "SET", "appendfsync", "always");
        }
        assertThat(await(store.durability()).safe()).isTrue();
    }

    @Test
    void nodesHearEachOtherAndEveryChange() {
        var other = await(Store.open(vertx, StoreOptions.at(cluster.servers()).withPartitions(PARTITIONS)));
        var heard = new CopyOnWriteArrayList<String>();
        var changed = new CopyOnWriteArrayList<Change>();
        other.relay().subscribe("web:citizen-1", heard::add);
        await(other.changes().follow(Map.of(), changed::addAll));
        for (var i = 0; i < 12; i++) {
            await(Samples.change(store, "c" + i, "e" + i));
        }
        Awaitility.await().until(() -> changed.size() == 12);
        Awaitility.await().until(() -> {
            store.relay().publish("web:citizen-1", "chào");
            return heard.contains("chào");
        });
        await(other.close());
    }

    @Test
    void aMasterThatDiesIsMissedAtOnceAndFoundAgain() {
        var slot = SlotRange.of(Keys.arrivals(store.partitionOf(Samples.ID)));
        var master = cluster.owner(slot);
        await(store.arrivals().accept(arrival("a")));
        master.redis().keepAlive();
        ProcessHandle.of(master.redis().pid()).ifPresent(ProcessHandle::destroyForcibly);
        Awaitility.await().until(() -> failsAtOnce(store.arrivals().accept(arrival("a"))));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> await(store.ping().map(true).otherwise(false)));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> await(
                store.arrivals().accept(arrival("a")).map(accepted -> !accepted.fresh()).otherwise(false)));
    }

    private static TurnCommit speaking(Arrival arrival, long version) {
        var message = arrival.conversation() + "/" + arrival.sequence();
        return Samples.turn(
                arrival, version, "bot", List.of(Samples.line(message, "out", "Dạ")), List.of(Samples.reply(message)));
    }

    /** Writes to every key the script names: only then the slot's old server runs it while the slot moves. */
    private static TurnCommit everywhere(TurnCommit turn) {
        return turn.parking(new ParkedArrival("a reason", "{}"));
    }

    private TestCluster.Node another(TestCluster.Node node) {
        return cluster.nodes().stream().filter(other -> other != node).findFirst().orElseThrow();
    }

    private static boolean failsAtOnce(Future<?> call) {
        var began = System.nanoTime();
        var answer = await(call.<Object>map(done -> done).otherwise(cause -> cause));
        return answer instanceof StoreAwayException && System.nanoTime() - began < Duration.ofMillis(800).toNanos();
    }

    @Test
    void whenAReplicaTakesOverTheSameStoreGoesOnWithIt() throws IOException {
        try (var grown = new TestCluster(vertx)) {
            var patient = StoreOptions.at(grown.servers()).withPartitions(PARTITIONS).withLimits(PATIENT);
            var other = await(Store.open(vertx, patient));
            var master = grown.owner(SlotRange.of(Keys.arrivals(other.partitionOf(Samples.ID))));
            var replica = grown.replicaOf(master);
            await(other.arrivals().accept(arrival("a")));
            assertThat(master.raw(Command.WAIT, 1, 10_000).toInteger()).isEqualTo(1);
            ProcessHandle.of(master.redis().pid()).ifPresent(ProcessHandle::destroyForcibly);
            replica.raw(Command.CLUSTER, "FAILOVER", "TAKEOVER");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> await(
                    other.arrivals().accept(arrival("a")).map(accepted -> !accepted.fresh()).otherwise(false)));
            assertThat(await(other.arrivals().accept(arrival("b"))).sequence()).isEqualTo(2);
            await(other.close());
        }
    }

    @Test
    void oneServerOfAClusterAloneIsNoRedisForUs() {
        var elsewhere = another(cluster.owner(SlotRange.of(Keys.INSTALLATION)));
        var alone = StoreOptions.at(elsewhere.redis().url()).withPartitions(PARTITIONS);
        assertThat(awaitFailure(Store.open(vertx, alone)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("one of a cluster");
    }
}
