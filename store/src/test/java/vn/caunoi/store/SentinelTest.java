package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.OnRedis.awaitFailure;
import static vn.caunoi.store.Samples.arrival;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SentinelTest {

    private final Vertx vertx = Vertx.vertx();
    private final TestSentinels sentinels;

    SentinelTest() throws Exception {
        sentinels = new TestSentinels(vertx);
    }

    @AfterEach
    void close() throws Exception {
        sentinels.close();
        await(vertx.close());
    }

    @Test
    void whenTheMasterDiesTheSameStoreGoesOnWithTheNewOne() {
        var store = await(Store.open(vertx, StoreOptions.at(sentinels.servers()).withPartitions(4)));
        var heard = new CopyOnWriteArrayList<String>();
        store.relay().subscribe("web:citizen-1", heard::add);
        await(store.arrivals().accept(arrival("a")));
        sentinels.awaitReplicated();

        ProcessHandle.of(sentinels.master.pid()).ifPresent(ProcessHandle::destroyForcibly);
        OwnRedis.awaitAway(store);
        var began = System.nanoTime();
        assertThat(awaitFailure(store.arrivals().accept(arrival("b")))).isInstanceOf(StoreAwayException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(800));

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> await(store.ping().map(true).otherwise(false)));
        assertThat(await(store.arrivals().accept(arrival("a"))).fresh()).as("known to the new master").isFalse();
        assertThat(await(store.arrivals().accept(arrival("b"))).sequence()).isEqualTo(2);
        Awaitility.await().until(() -> {
            store.relay().publish("web:citizen-1", "chào");
            return heard.contains("chào");
        });
        await(store.close());
    }

    @Test
    void aNameNoSentinelKnowsIsToldSo() {
        var other = new Servers.Watched(sentinels.servers().sentinels(), "another");
        assertThat(awaitFailure(Store.open(vertx, StoreOptions.at(other))))
                .isInstanceOf(StoreAwayException.class)
                .hasMessageContaining("No sentinel tells the master another")
                .hasMessageContaining("knows no master of this name");
    }
}
