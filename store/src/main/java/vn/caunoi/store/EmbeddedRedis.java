package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis from a Maven artifact, with append-only persistence in a data folder. It dies with the JVM, even one
 * that is killed: a guard process holds its standard input and ends Redis when that closes.
 */
public final class EmbeddedRedis {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);

    /**
     * Runs its arguments, ends them when its own standard input ends, and ends when they do. A session of their own
     * keeps Ctrl-C away from Redis, so that the gateway can drain first. A limit of file sizes is an error that Redis mends
     * before it ends, not its end in the middle of a transaction.
     */
    private static final String GUARD = "trap '' INT XFSZ; exec 3<&0; "
            + "command -v setsid >/dev/null 2>&1 && set -- setsid \"$@\"; "
            + "\"$@\" <&- 3<&- & p=$!; trap 'kill $p' TERM; "
            + "{ read -r _ <&3; kill $p 2>/dev/null; } & r=$!; exec 3<&- <&-; "
            + "while kill -0 $p 2>/dev/null; do wait $p; done; kill $r 2>/dev/null";

    private static final int STARTS = 3;
    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final Duration TO_START_AGAIN = Duration.ofSeconds(1);

    /** Held here because garbage collection would close the lock and the guard's input, and with it Redis. */
    private static final Set<EmbeddedRedis> RUNNING = ConcurrentHashMap.newKeySet();

    private final Vertx vertx;
    private final DataFolder folder;
    private final List<String> options;
    private Server server;
    private boolean stopped;

    /** One life of the server. */
    private record Server(Process guard, int port, long pid) {}

    private EmbeddedRedis(Vertx vertx, DataFolder folder, List<String> options, Server server) {
        this.vertx = vertx;
        this.folder = folder;
        this.options = options;
        this.server = server;
    }

    /**
     * @param dataFolder made when missing; two processes never share one
     * @param options further arguments of redis-server, such as {@code --maxmemory 64mb}; a {@code --port} is kept
     * @return fails with {@link StoreException} when the folder is in use or no server runs on this platform
     */
    public static Future<EmbeddedRedis> start(Vertx vertx, Path dataFolder, List<String> options) {
        return vertx.executeBlocking(() -> {
            var folder = DataFolder.lock(dataFolder);
            try {
                folder.endPrevious();
                var started = new EmbeddedRedis(vertx, folder, options, started(folder, options, STARTS));
                RUNNING.add(started);
                return started;
            } catch (IOException | RuntimeException cause) {
                folder.unlock();
                throw cause;
            }
        });
    }

    /** The address of the server another process runs in this folder; empty when none does. */
    public static Future<Optional<String>> running(Vertx vertx, Path dataFolder) {
        return vertx.executeBlocking(() -> DataFolder.server(dataFolder).map(EmbeddedRedis::url));
    }

    /**
     * Starts the server again, on the same port and data, whenever it ends without being told to: killed, or by a fault
     * of its own. Who is connected finds it back by connecting again.
     */
    public synchronized EmbeddedRedis keepAlive() {
        server.guard().onExit().thenRun(this::reviveUntilItServes);
        return this;
    }

    /** A full disk lets a start fail too, and may be emptied any time. */
    private void reviveUntilItServes() {
        vertx.executeBlocking(this::revive).onFailure(cause -> {
            LOG.error("Redis ended and does not start yet: {}", cause.getMessage());
            vertx.setTimer(TO_START_AGAIN.toMillis(), timer -> reviveUntilItServes());
        });
    }

    private synchronized Void revive() throws IOException, InterruptedException {
        if (!stopped) {
            LOG.warn("Redis {} ended by itself and is started again", server.pid());
            var samePort = new ArrayList<>(List.of("--port", Integer.toString(server.port())));
            samePort.addAll(options);
            server = started(folder, samePort, STARTS);
            keepAlive();
        }
        return null;
    }

    public synchronized String url() {
        return url(server.port());
    }

    public synchronized int port() {
        return server.port();
    }

    public synchronized long pid() {
        return server.pid();
    }

    /** Writes everything to disk, ends the server and frees the folder. Stopping twice is harmless. */
    public Future<Void> stop() {
        return vertx.executeBlocking(this::end);
    }

    private synchronized Void end() throws IOException, InterruptedException {
        stopped = true;
        if (server.guard().isAlive()) {
            RedisProbe.shutDown(server.port());
            end(server.guard());
        }
        folder.unlock();
        RUNNING.remove(this);
        return null;
    }

    private static Server started(DataFolder folder, List<String> options, int tries)
            throws IOException, InterruptedException {
        AppendOnlyFile.withoutHalf(folder.path());
        var port = port(options);
        var guard = new ProcessBuilder(command(folder, options, port))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        var pid = RedisProbe.awaitReady(port, guard);
        if (pid.isPresent()) {
            folder.remember(pid.getAsLong(), port);
            LOG.info("Redis {} serves {} on port {}", pid.getAsLong(), folder.path(), port);
            return new Server(guard, port, pid.getAsLong());
        }
        end(guard);
        // Another program may have taken the free port first; a port that was asked for is not changed.
        if (tries > 1 && !options.contains("--port")) {
            return started(folder, options, tries - 1);
        }
        throw new StoreException("Redis did not start in " + folder.path() + ": " + folder.lastWords());
    }

    private static List<String> command(DataFolder folder, List<String> options, int port) throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "redis-guard"));
        command.add(RedisBinary.in(folder.path()).toString());
        command.addAll(List.of(
                "--bind", "127.0.0.1",
                "--port", Integer.toString(port),
                "--dir", folder.path().toString(),
                "--appendonly", "yes",
                "--appendfsync", "always",
                "--maxmemory-policy", "noeviction",
                "--save", ""));
        command.addAll(options);
        return command;
    }

    private static String url(int port) {
        return "redis://127.0.0.1:" + port;
    }

    private static int port(List<String> options) throws IOException {
        var asked = options.indexOf("--port");
        if (asked >= 0) {
            return Integer.parseInt(options.get(asked + 1));
        }
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Its standard input closed, the guard ends Redis and waits for it. */
    private static void end(Process guard) throws IOException, InterruptedException {
        guard.getOutputStream().close();
        if (!guard.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new StoreException("Redis did not stop within " + TO_STOP.toSeconds() + " s");
        }
    }
}
