package vn.caunoi.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Blocking questions to a Redis on this machine, before there is a connection to it. */
final class RedisProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration TO_LISTEN = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final Pattern PID = Pattern.compile("process_id:(\\d+)");
    private static final Pattern LOADING = Pattern.compile("loading:1");

    private RedisProbe() {}

    /** Waits until the server has loaded its data, however long that takes; empty when it ended or never listened. */
    static OptionalLong awaitReady(int port, Process guard) throws InterruptedException {
        var heard = System.nanoTime();
        while (System.nanoTime() - heard < TO_LISTEN.toNanos() && guard.isAlive()) {
            var info = ask(port, "INFO");
            if (info.isPresent() && !LOADING.matcher(info.get()).find()) {
                return pid(info.get()).stream()
                        .filter(pid -> descends(pid, guard))
                        .findFirst();
            }
            heard = info.isPresent() ? System.nanoTime() : heard;
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
        return OptionalLong.empty();
    }

    /** The process that answers on this port, when it is a Redis. */
    static OptionalLong pid(int port) {
        return ask(port, "INFO").map(RedisProbe::pid).orElse(OptionalLong.empty());
    }

    /** Redis closes the connection when everything is on disk; one that is gone already needs no more. */
    static void shutDown(int port) {
        ask(port, "SHUTDOWN");
    }

    private static OptionalLong pid(String info) {
        var matcher = PID.matcher(info);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Another Redis may answer on the port: ours is a child of the guard. */
    private static boolean descends(long pid, Process guard) {
        return guard.descendants().anyMatch(child -> child.pid() == pid);
    }

    private static Optional<String> ask(int port, String command) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            // QUIT makes Redis close the connection, so that the answer has an end.
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return Optional.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }
}
