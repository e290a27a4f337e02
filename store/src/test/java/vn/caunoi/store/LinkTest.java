package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.OnRedis.awaitFailure;
import static vn.caunoi.store.Samples.arrival;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private final OwnRedis redis = new OwnRedis();
    private final Store store = redis.open();

    @AfterEach
    void close() throws Exception {
        await(store.close());
        redis.close();
    }

    @Test
    void whileRedisIsAwayEveryCommandFailsAtOnce() {
        redis.kill();
        OwnRedis.awaitAway(store);
        var began = System.nanoTime();
        assertThat(awaitFailure(store.arrivals().accept(arrival("a")))).isInstanceOf(StoreAwayException.class);
        assertThat(awaitFailure(store.arrivals().waiting())).isInstanceOf(StoreAwayException.class);
        assertThat(awaitFailure(store.durability())).isInstanceOf(StoreAwayException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(800));
    }

    @Test
    void onceRedisIsBackTheSameStoreWorksAgain() {
        await(store.arrivals().accept(arrival("a")));
        redis.killAndStart();
        OwnRedis.awaitBack(store);
        assertThat(await(store.arrivals().accept(arrival("a"))).fresh()).isFalse();
        assertThat(await(store.arrivals().accept(arrival("b"))).sequence()).isEqualTo(2);
    }

    @Test
    void itComesBackAgainAndAgain() {
        for (var i = 0; i < 3; i++) {
            redis.killAndStart();
            OwnRedis.awaitBack(store);
        }
        assertThat(await(store.arrivals().accept(arrival("a"))).fresh()).isTrue();
    }

    @Test
    void commandsOnTheirWayFailWhenRedisDies() {
        redis.pause();
        var onTheirWay = List.of(store.arrivals().accept(arrival("a")), store.arrivals().waiting(), store.ping());
        redis.kill();
        onTheirWay.forEach(command -> assertThat(awaitFailure(command)).isInstanceOf(StoreAwayException.class));
    }

    @Test
    void commandsThatRedisDoesNotAnswerFailInTime() {
        redis.pause();
        var began = System.nanoTime();
        var unanswered = new ArrayList<Future<?>>();
        for (var i = 0; i < 1000; i++) {
            unanswered.add(store.arrivals().accept(arrival("a" + i)));
        }
        unanswered.forEach(command -> assertThat(awaitFailure(command)).isInstanceOf(StoreAwayException.class));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(8));

        redis.resume();
        OwnRedis.awaitBack(store);
        assertThat(await(store.arrivals().accept(arrival("b"))).fresh()).isTrue();
    }

    @Test
    void aPasswordOpensTheStoreAndAWrongOneDoesNot() {
        redis.raw(Command.CONFIG, "SET", "requirepass", "secret");
        var open = await(Store.open(redis.vertx, with("secret")));
        assertThat(await(open.arrivals().accept(arrival("a"))).fresh()).isTrue();
        await(open.close());
        assertThat(awaitFailure(Store.open(redis.vertx, with("wrong"))))
                .isInstanceOf(StoreAwayException.class)
                .hasMessageContaining("WRONGPASS")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("wrong@");
    }

    @Test
    void aStoreWithoutRedisIsNotOpened() {
        var nowhere = "redis://127.0.0.1:" + OwnRedis.freePort();
        assertThat(awaitFailure(Store.open(redis.vertx, StoreOptions.at(nowhere))))
                .isInstanceOf(StoreAwayException.class)
                .hasMessageContaining("No Redis at " + nowhere);
    }

    @Test
    void aClosedStoreAnswersThatItIsClosed() {
        var other = redis.open();
        await(other.close());
        assertThat(awaitFailure(other.ping())).hasMessage("The store is closed");
    }

    private StoreOptions with(String password) {
        return StoreOptions.at(redis.url().replace("//", "//:" + password + "@")).withPartitions(4);
    }
}
