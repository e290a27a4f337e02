package vn.caunoi.e2e.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import vn.caunoi.e2e.Caunoi;

/** The Redis of the campaign: a process that starts its server again whenever it ends. */
final class RedisServer implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("redis (redis://\\S+)");
    private static final String NO_QUOTA = "unlimited";
    private static final Duration TO_COME_BACK = Duration.ofSeconds(30);

    private final Path data;
    private final Caunoi keeper;
    private final String url;

    RedisServer(Path folder) {
        data = folder.resolve("redis");
        keeper = Caunoi.start(folder, "redis", "--data", "redis");
        url = keeper.said(URL).group(1);
    }

    String url() {
        return url;
    }

    /** kill -9; it comes back by itself. */
    void kill() {
        Signal.KILL.to(pid());
    }

    /**
     * No file may grow by more than this, as on a full disk: writes of the append-only file fail in the middle, the server
     * ends, and so does each that is started in its place, until there is room again. A limit of the process
     * (RLIMIT_FSIZE, set by prlimit of util-linux), because a small file system needs an administrator.
     */
    void fillsDisk(long roomBytes, Duration time) {
        quota(Long.toString(longestFile() + roomBytes));
        Fault.pass(time);
        quota(NO_QUOTA);
        Awaitility.await("Redis to serve again").ignoreExceptions().atMost(TO_COME_BACK).until(this::takesWrites);
    }

    /** Redis begins to count petition numbers anew: those it gives were given before. */
    void losesCounters() {
        Awaitility.await("Redis to lose its counters").ignoreExceptions().atMost(TO_COME_BACK).until(() -> {
            try (var wire = new RedisWire(url)) {
                wire.asksAll(wire.keys().stream().filter(key -> key.endsWith(":petitions:counter"))
                        .map(key -> new String[] {"DEL", key}).toList());
                return true;
            }
        });
    }

    RedisWire wire() {
        return new RedisWire(url);
    }

    /** The server that runs may have been started by a keeper with the limit: both are told, and the guard between them. */
    private void quota(String bytes) {
        var all = List.of(keeper.pid(), pid());
        all.forEach(pid -> Signal.prlimit(pid, "--fsize=" + bytes + ":" + NO_QUOTA));
        ProcessHandle.of(keeper.pid()).stream().flatMap(ProcessHandle::descendants)
                .forEach(child -> Signal.prlimit(child.pid(), "--fsize=" + bytes + ":" + NO_QUOTA));
    }

    private boolean takesWrites() {
        ProcessHandle.of(keeper.pid()).stream().flatMap(ProcessHandle::descendants)
                .forEach(child -> Signal.prlimit(child.pid(), "--fsize=" + NO_QUOTA + ":" + NO_QUOTA));
        try (var wire = new RedisWire(url)) {
            return "OK".equals(wire.asks("SET", "lease:campaign", "1", "PX", "1"));
        }
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readString(data.resolve("redis.pid")).split(" ")[0]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long longestFile() {
        try (var files = Files.list(data.resolve("appendonlydir"))) {
            return files.mapToLong(file -> file.toFile().length()).max().orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        keeper.close();
    }
}
