package vn.caunoi.gateway;

import static vn.caunoi.gateway.TestHouse.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import vn.caunoi.store.EmbeddedRedis;

/** A Redis of a test's own that goes away and comes back with its data. */
public final class OwnRedis implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Path folder;
    private final int port = freePort();
    private EmbeddedRedis redis;

    public OwnRedis(Path folder) {
        this.folder = folder;
        start();
    }

    public String url() {
        return redis.url();
    }

    public void start() {
        redis = await(EmbeddedRedis.start(vertx, folder, List.of("--port", Integer.toString(port))));
    }

    public void stop() {
        await(redis.stop());
    }

    private static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    @Override
    public void close() {
        stop();
        await(vertx.close());
    }
}
