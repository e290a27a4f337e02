package vn.caunoi.gateway.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.gateway.Brain;
import vn.caunoi.gateway.Gateway;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.store.EmbeddedRedis;
import vn.caunoi.store.Servers;

/** A gateway as a process: what it starts, it stops again, in the opposite order, also on SIGTERM and Ctrl-C. */
final class Program {

    private static final Logger log = LoggerFactory.getLogger(Program.class);

    /** What a stop takes besides draining. */
    private static final Duration TO_CLOSE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(false));
    private final Deque<Supplier<Future<?>>> stops = new ArrayDeque<>();
    private final Duration patience;

    /** @param drain how long each room may take to finish what it has in work */
    Program(Duration drain) {
        this.patience = drain.plus(TO_CLOSE);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    Vertx vertx() {
        return vertx;
    }

    /** The given Redis, or the embedded one in the data folder when none is given. */
    Servers redis(Config config) {
        return config.redis().servers().orElseGet(() -> embedded(config));
    }

    private Servers embedded(Config config) {
        var redis = await(EmbeddedRedis.start(vertx, config.data().resolve("redis"), List.of())).keepAlive();
        onStop(redis::stop);
        return new Servers.One(redis.url());
    }

    /** The Redis of the installation, wherever it runs; started for this command only when nobody runs it. */
    Servers redisInUse(Config config) {
        return config.redis().servers()
                .or(() -> await(EmbeddedRedis.running(vertx, config.data().resolve("redis"))).map(Servers.One::new))
                .orElseGet(() -> embedded(config));
    }

    void gateway(Config config, Supplier<Brain> brain) {
        var id = await(vertx.deployVerticle(new Gateway(config, InstantSource.system(), brain, router -> {})));
        onStop(() -> vertx.undeploy(id));
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
                stops.pop().get().await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (Exception failure) {
                log.warn("did not stop cleanly", failure);
            }
        }
        try {
            vertx.close().await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception failure) {
            log.warn("did not close cleanly", failure);
        }
    }
}
