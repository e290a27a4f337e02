package vn.caunoi.e2e;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The program as a process of its own, started as a user starts it, whose output is read line by line. */
public final class Caunoi implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    /** Quick to start and small: many run side by side. */
    private static final List<String> LIGHT = List.of("-Xmx400m", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();

    private Caunoi(Process process) {
        this.process = process;
        var reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code caunoi} with these words; classes in the folder {@code -Dcaunoi.before} go before its own. */
    public static Caunoi start(Path folder, String... words) {
        return start(folder, LIGHT, words);
    }

    /** @param javaOptions such as -Xmx1g */
    public static Caunoi start(Path folder, List<String> javaOptions, String... words) {
        var classPath = System.getProperty("caunoi.before", "") + File.pathSeparator + jar();
        var command = new ArrayList<>(List.of(java()));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath.replaceFirst("^" + File.pathSeparator, ""), "vn.caunoi.gateway.Main"));
        command.addAll(List.of(words));
        try {
            return new Caunoi(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** A port nobody listens on now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Waits for a line of output and answers what it matched. */
    public MatchResult said(Pattern pattern) {
        return Awaitility.await("output with " + pattern).atMost(START).until(() -> find(pattern), found -> found != null);
    }

    /** One line on the program's standard input. */
    public void types(String line) {
        try {
            var in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** Waits for the end and answers the exit code. */
    public int ended() {
        Awaitility.await("the end of the process").atMost(START).until(() -> !process.isAlive());
        return process.exitValue();
    }

    public String output() {
        return String.join("\n", output);
    }

    public long pid() {
        return process.pid();
    }

    /** kill -9: no hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private MatchResult find(Pattern pattern) {
        for (var line : output) {
            var matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.toMatchResult();
            }
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("the process ended with " + process.exitValue() + ":\n" + output());
        }
        return null;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
            }
        } catch (IOException ended) {
            output.add("(output ended: " + ended.getMessage() + ")");
        }
    }

    /** The top folder of this checkout. */
    public static Path checkout() {
        var top = Path.of("").toAbsolutePath();
        while (!Files.exists(top.resolve("caunoi"))) {
            top = top.getParent();
        }
        return top;
    }

    /** The packaged gateway of this checkout; {@code -Dcaunoi.jar} names another. */
    public static Path jar() {
        var named = System.getProperty("caunoi.jar");
        var jar = named == null ? checkout().resolve("gateway/target/caunoi.jar") : Path.of(named);
        if (!Files.exists(jar)) {
            throw new IllegalStateException("the gateway is not packaged: run mvn verify from the top folder");
        }
        return jar;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
