package vn.caunoi.store;

import static vn.caunoi.store.OnRedis.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A Redis of a test's own, to be killed, paused and started again on the same folder and port. */
final class OwnRedis implements AutoCloseable {

    final Vertx vertx = Vertx.vertx();
    final Path folder = OnRedis.temporaryFolder();
    private final int port = freePort();
    private EmbeddedRedis redis;

    OwnRedis() {
        start();
    }

    String url() {
        return redis.url();
    }

    /** Short limits: a test does not wait for seconds to see that Redis is away. */
    Store open() {
        return open(Duration.ofSeconds(1));
    }

    /** @param command how long a command may take: with {@code always}, a busy disk can hold one up for seconds */
    Store open(Duration command) {
        return await(Store.open(vertx, StoreOptions.at(url()).withPartitions(4).withLimits(limits(command))));
    }

    static StoreOptions.Limits limits(Duration command) {
        var usual = StoreOptions.Limits.DEFAULT;
        return new StoreOptions.Limits(
                usual.seen(), usual.sentIds(), usual.earlyReceipts(), usual.changesKept(),
                command, Duration.ofMillis(10), Duration.ofMillis(100));
    }

    /** Past the store. */
    Response raw(Command command, String... arguments) {
        var client = Redis.createClient(vertx, url());
        var request = Request.cmd(command);
        List.of(arguments).forEach(request::arg);
        return await(client.send(request).eventually(client::close));
    }

    void start() {
        redis = await(EmbeddedRedis.start(vertx, folder, List.of("--port", Integer.toString(port))));
    }

    void stop() {
        await(redis.stop());
    }

    /** Like a power cut for the process: nothing is flushed, nobody is told. */
    void kill() {
        ProcessHandle.of(redis.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    void killAndStart() {
        kill();
        stop();
        start();
    }

    /** Stands still with its connections open, as a machine does that swaps. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(redis.pid())).start().waitFor();
        } catch (IOException | InterruptedException cause) {
            throw new AssertionError(cause);
        }
    }

    static void awaitBack(Store store) {
        Awaitility.await().until(() -> await(store.ping().map(true).otherwise(false)));
    }

    static void awaitAway(Store store) {
        Awaitility.await().until(() -> await(store.ping().map(false).otherwise(true)));
    }

    static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    @Override
    public void close() throws IOException {
        // A test that failed while Redis stood still would leave it standing for ever.
        resume();
        stop();
        await(vertx.close());
        OnRedis.removeFolder(folder);
    }
}
