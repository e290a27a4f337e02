package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.change;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final OwnRedis redis = new OwnRedis();
    private final Store store = redis.open();
    private final List<Change> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        await(store.close());
        redis.close();
    }

    @Test
    void changesOfAnyNodeArePushed() {
        var other = redis.open();
        await(store.changes().follow(Map.of(), heard::addAll));
        await(change(store, "c1", "a"));
        await(change(other, "c2", "b"));
        Awaitility.await().untilAsserted(() ->
                assertThat(heard).extracting(Change::id).containsExactlyInAnyOrder("c1", "c2"));
        assertThat(heard.get(0)).satisfies(change -> {
            assertThat(change.kind()).isEqualTo("conversation");
            assertThat(change.what()).isEqualTo("act");
            assertThat(change.partition()).isEqualTo(store.partitionOf(change.id()));
        });
        await(other.close());
    }

    @Test
    void aFollowerHearsWhatComesNextOrWhatItMissed() {
        await(change(store, "c1", "a"));
        var p = store.partitionOf("c1");
        var cursor = await(store.changes().last(p));
        await(change(store, "c1", "b"));
        var late = new CopyOnWriteArrayList<Change>();
        await(store.changes().follow(Map.of(p, cursor), heard::addAll));
        await(store.changes().follow(Map.of(), late::addAll));
        await(change(store, "c1", "c"));
        Awaitility.await().untilAsserted(() -> assertThat(heard).hasSize(2));
        Awaitility.await().untilAsserted(() -> assertThat(late).hasSize(1));
        assertThat(await(store.changes().read(p, cursor, 9))).isEqualTo(heard);
    }

    @Test
    void nothingIsMissedOrToldTwiceOverARestart() {
        await(store.changes().follow(Map.of(), heard::addAll));
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 20; i++) {
                await(change(store, "c" + i, "e" + round + "-" + i));
            }
            redis.killAndStart();
            OwnRedis.awaitBack(store);
        }
        Awaitility.await().untilAsserted(() -> assertThat(heard).hasSize(60));
        assertThat(heard).doesNotHaveDuplicates();
    }

    @Test
    void aLongSilenceDoesNotEndTheFeed() {
        await(store.changes().follow(Map.of(), heard::addAll));
        Awaitility.await().until(() -> redis.raw(Command.INFO, "commandstats").toString().matches("(?s).*cmdstat_xread:calls=[3-9].*"));
        await(change(store, "c1", "a"));
        Awaitility.await().until(() -> heard.size() == 1);
    }

    @Test
    void aListenersMistakeDoesNotEndTheFeed() {
        await(store.changes().follow(Map.of(), changes -> {
            heard.addAll(changes);
            throw new IllegalStateException("the listener's mistake");
        }));
        await(change(store, "c1", "a"));
        Awaitility.await().until(() -> heard.size() == 1);
        await(change(store, "c1", "b"));
        Awaitility.await().until(() -> heard.size() == 2);
    }

    @Test
    void oldChangesAreTrimmedAndAReaderCanTell() {
        var small = new StoreOptions.Limits(
                StoreOptions.Limits.DEFAULT.seen(), StoreOptions.Limits.DEFAULT.sentIds(),
                StoreOptions.Limits.DEFAULT.earlyReceipts(), 100, StoreOptions.Limits.DEFAULT.command(),
                StoreOptions.Limits.DEFAULT.reconnectFirst(), StoreOptions.Limits.DEFAULT.reconnectMost());
        var trimming = await(Store.open(redis.vertx, StoreOptions.at(redis.url()).withPartitions(4).withLimits(small)));
        assertThat(await(trimming.changes().oldest(0))).isEqualTo("0-0");
        await(Future.all(IntStream.range(0, 500).mapToObj(i -> change(trimming, "c1", "e" + i)).toList()));
        var kept = await(trimming.changes().read(trimming.partitionOf("c1"), "", 1000));
        assertThat(kept).hasSizeBetween(100, 300);
        assertThat(await(trimming.changes().oldest(trimming.partitionOf("c1")))).isEqualTo(kept.get(0).cursor());
        await(trimming.close());
    }
}
