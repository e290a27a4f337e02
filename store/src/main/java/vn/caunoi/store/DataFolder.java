package vn.caunoi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The folder of an embedded Redis: one process at a time, and never two servers on one append-only file.
 *
 * @param path absolute
 */
record DataFolder(Path path, FileChannel lock) {

    private static final String PID_FILE = "redis.pid";
    private static final Duration TO_END = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int LAST_LINES = 5;

    /** Held until {@link #unlock}, or until the process ends, however it ends. */
    static DataFolder lock(Path folder) throws IOException {
        var path = Files.createDirectories(folder.toAbsolutePath().normalize());
        var channel =
                FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DataFolder(path, channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw inUse(path);
        }
        channel.close();
        throw inUse(path);
    }

    void unlock() throws IOException {
        lock.close();
    }

    Path log() {
        return path.resolve("redis.log");
    }

    /** The last lines of the server's log, for the one who has to find out. */
    String lastWords() throws IOException {
        var lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** The port of the server that answers for this folder, whoever started it. */
    static Optional<Integer> server(Path folder) throws IOException {
        var file = folder.resolve(PID_FILE);
        return Files.exists(file)
                ? Optional.of(Remembered.read(file)).filter(Remembered::answers).map(Remembered::port)
                : Optional.empty();
    }

    void remember(long pid, int port) throws IOException {
        Files.writeString(pidFile(), pid + " " + port);
    }

    /** A server that outlived its gateway is asked to write its data and waited for. */
    void endPrevious() throws IOException, InterruptedException {
        if (!Files.exists(pidFile())) {
            return;
        }
        var previous = Remembered.read(pidFile());
        var pid = previous.pid();
        if (previous.answers()) {
            RedisProbe.shutDown(previous.port());
            awaitEnd(pid);
        } else if (running(pid).filter(command -> command.startsWith(path.toString())).isPresent()) {
            // Too busy writing its data to answer.
            awaitEnd(pid);
        }
        Files.delete(pidFile());
    }

    private void awaitEnd(long pid) throws InterruptedException {
        var began = System.nanoTime();
        while (running(pid).isPresent()) {
            if (System.nanoTime() - began > TO_END.toNanos()) {
                throw new StoreException("An older Redis (process " + pid + ") still works on " + path
                        + " and does not stop: end it, then start again");
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }

    /** The program a process runs; one that ended but was not reaped has none any more. */
    private static Optional<String> running(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command());
    }

    private Path pidFile() {
        return path.resolve(PID_FILE);
    }

    /** The server that was started last. */
    private record Remembered(long pid, int port) {

        static Remembered read(Path file) throws IOException {
            var words = Files.readString(file).strip().split(" ");
            return new Remembered(Long.parseLong(words[0]), Integer.parseInt(words[1]));
        }

        boolean answers() {
            return RedisProbe.pid(port).stream().anyMatch(answering -> answering == pid);
        }
    }

    private static StoreException inUse(Path path) {
        return new StoreException(
                "The data folder " + path + " is in use by another process: stop that one, or choose another folder");
    }
}
