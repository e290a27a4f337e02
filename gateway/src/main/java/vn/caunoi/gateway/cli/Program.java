package vn.caunoi.gateway.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.gateway.Brain;
import vn.caunoi.gateway.Gateway;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.store.EmbeddedRedis;

/** A gateway as a process: what it starts, it stops again, in the opposite order, also on SIGTERM and Ctrl-C. */
final class Program {

    private static final Logger log = LoggerFactory.getLogger(Program.class);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(false));
    private final Deque<Supplier<Future<?>>> stops = new ArrayDeque<>();
    private final Duration drain;

    Program(Duration drain) {
        this.drain = drain;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    Vertx vertx() {
        return vertx;
    }

    /** The given Redis, or the embedded one in the data folder when none is given. */
    String redis(Config config) {
        if (!config.redis().url().isEmpty()) {
            return config.redis().url();
        }
        var redis = await(EmbeddedRedis.start(vertx, config.data().resolve("redis"), List.of())).keepAlive();
        onStop(redis::stop);
        return redis.url();
    }

    /** The Redis of the installation, wherever it runs; started for this command only when nobody runs it. */
    String redisInUse(Config config) {
        var running = EmbeddedRedis.running(vertx, config.data().resolve("redis"));
        return config.redis().url().isEmpty() ? await(running).orElseGet(() -> redis(config)) : config.redis().url();
    }

    Gateway gateway(Config config, Consumer<Router> pages) {
        var gateway = new Gateway(config, InstantSource.system(), Brain.load(config.flows()), pages);
        var id = await(vertx.deployVerticle(gateway));
        onStop(() -> vertx.undeploy(id));
        return gateway;
    }

    void onStop(Supplier<Future<?>> stop) {
        stops.push(stop);
    }

    <T> T await(Future<T> future) {
        try {
            return future.await(60, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException("not started within a minute", late);
        }
    }

    /** Blocks until the process is told to end. */
    void serve() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        while (!stops.isEmpty()) {
            try {
                stops.pop().get().await(drain.toMillis(), TimeUnit.MILLISECONDS);
            } catch (Exception failure) {
                log.warn("did not stop cleanly", failure);
            }
        }
        try {
            vertx.close().await(drain.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception failure) {
            log.warn("did not close cleanly", failure);
        }
    }
}
