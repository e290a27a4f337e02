package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.OnRedis.awaitFailure;
import static vn.caunoi.store.Samples.arrival;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedRedisTest {

    private final Vertx vertx = Vertx.vertx();
    private final Path folder = OnRedis.temporaryFolder();

    @AfterEach
    void close() throws IOException {
        await(vertx.close());
        OnRedis.removeFolder(folder);
    }

    @Test
    void whatItKeptIsThereAfterARestart() {
        var redis = start();
        var store = await(Store.open(vertx, StoreOptions.at(redis.url())));
        await(store.arrivals().accept(arrival("a")));
        await(store.close());
        await(redis.stop());

        var again = start();
        var reopened = await(Store.open(vertx, StoreOptions.at(again.url())));
        assertThat(await(reopened.arrivals().accept(arrival("a"))).fresh()).isFalse();
        await(reopened.close());
        await(again.stop());
    }

    @Test
    void aStoppedServerIsGoneAndItsFolderFree() {
        var redis = start();
        var process = ProcessHandle.of(redis.pid()).orElseThrow();
        await(redis.stop());
        assertThat(process.isAlive()).isFalse();
        await(redis.stop());
        await(start().stop());
    }

    @Test
    void oneFolderIsNotServedTwiceByOneProcess() {
        var redis = start();
        assertThat(awaitFailure(EmbeddedRedis.start(vertx, folder, List.of())))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is in use by another process");
        await(redis.stop());
    }

    @Test
    void oneFolderIsNotServedByTwoProcessesAndAKilledOneLeavesNoRedis() throws Exception {
        var other = HoldRedis.Other.on(folder);
        assertThat(awaitFailure(EmbeddedRedis.start(vertx, folder, List.of())))
                .hasMessageContaining("is in use by another process");
        assertThat(other.redisRuns()).isTrue();
        assertThat(await(EmbeddedRedis.running(vertx, folder))).contains(other.url());

        other.jvm().destroyForcibly().waitFor();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !other.redisRuns());
        assertThat(await(EmbeddedRedis.running(vertx, folder))).isEmpty();
        await(start().stop());
    }

    @Test
    void aRedisThatOutlivedItsGatewayIsEndedBeforeANewOneStarts() throws Exception {
        var other = HoldRedis.Other.on(folder);
        var store = await(Store.open(vertx, StoreOptions.at(other.url())));
        await(store.arrivals().accept(arrival("a")));
        await(store.close());
        other.killGuard();
        other.jvm().destroyForcibly().waitFor();
        assertThat(other.redisRuns()).as("without its guard it lives on").isTrue();

        var redis = start();

        assertThat(other.redisRuns()).isFalse();
        var reopened = await(Store.open(vertx, StoreOptions.at(redis.url())));
        assertThat(await(reopened.arrivals().accept(arrival("a"))).fresh()).isFalse();
        await(reopened.close());
        await(redis.stop());
    }

    @Test
    void aRefusedOptionIsToldInRedisOwnWords() {
        assertThat(awaitFailure(EmbeddedRedis.start(vertx, folder, List.of("--no-such-option", "1"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no-such-option");
        await(start().stop());
    }

    @Test
    void aCrashedServerIsStartedAgainOnItsData() {
        var redis = start();
        ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly();
        await(redis.stop());
        await(start().stop());
    }

    /** As on a full disk: what starts ends again before it serves. */
    @Test
    void aKilledServerThatCannotStartYetComesBackWhenItCan() throws Exception {
        var redis = start().keepAlive();
        var killed = redis.pid();
        var data = folder.resolve("appendonlydir");
        var aside = Files.move(data, folder.resolve("aside"));
        Files.writeString(data, "in the way");

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Awaitility.await("a start that fails").until(() -> Files.readString(folder.resolve("redis.log")).contains("appendonlydir"));
        Files.delete(data);
        Files.move(aside, data);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> redis.pid() != killed);
        await(redis.stop());
    }

    @Test
    void aKilledServerThatIsKeptAliveComesBackOnItsPortWithItsData() {
        var redis = start().keepAlive();
        var store = await(Store.open(vertx, StoreOptions.at(redis.url())));
        await(store.arrivals().accept(arrival("a")));
        for (var kill = 0; kill < 2; kill++) {
            var killed = redis.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            Awaitility.await().until(() -> redis.pid() != killed);
            OwnRedis.awaitBack(store);
            assertThat(await(store.arrivals().accept(arrival("a"))).fresh()).isFalse();
        }
        await(store.close());
        await(redis.stop());
        assertThat(ProcessHandle.of(redis.pid()).flatMap(process -> process.info().command())).isEmpty();
    }

    /** As after a loss of power in the middle of a write. Nobody was told that the half was done. */
    @ParameterizedTest
    @ValueSource(strings = {
        "*3\r\n$3\r\nSET\r\n$4\r\nhalf\r\n$1\r\n1\r\n",
        "*3\r\n$3\r\nSET\r\n$4\r\nhalf\r\n$1\r\n1\r\n*3\r\n$3\r\nSET\r\n$4\r\nha"})
    void halfATransactionIsNeverRunNotEvenWithTheNextOne(String half) throws Exception {
        var redis = start();
        evaluate(redis, "redis.call('SET', 'one', 1) redis.call('SET', 'two', 2)");
        await(redis.stop());
        var file = folder.resolve("appendonlydir/appendonly.aof.1.incr.aof");
        Files.writeString(file, "*1\r\n$5\r\nMULTI\r\n" + half, StandardOpenOption.APPEND);

        redis = start();
        evaluate(redis, "redis.call('SET', 'three', 3) redis.call('SET', 'four', 4)");
        await(redis.stop());

        redis = start();
        assertThat(evaluate(redis, "return redis.call('KEYS', '*')"))
                .contains("one", "two", "three", "four").doesNotContain("half");
        await(redis.stop());
    }

    @Test
    void theServerIsUnpackedOnce() throws IOException {
        await(start().stop());
        await(start().stop());
        try (var files = Files.list(folder.resolve("bin"))) {
            assertThat(files).singleElement().asString().matches(".*redis-server-[0-9a-f]{12}");
        }
    }

    /** A script that writes more than once is one transaction of the append-only file. */
    private String evaluate(EmbeddedRedis redis, String script) {
        var client = Redis.createClient(vertx, redis.url());
        var answer = await(client.send(Request.cmd(Command.EVAL).arg(script).arg(0)));
        await(client.close());
        return String.valueOf(answer);
    }

    private EmbeddedRedis start() {
        return await(EmbeddedRedis.start(vertx, folder, List.of()));
    }
}
