package vn.caunoi.e2e.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import vn.caunoi.e2e.Caunoi;
import vn.caunoi.e2e.Http;
import vn.caunoi.e2e.NodeConfig;

/** One gateway node as a process that can be killed, paused and started again on its own ports. */
final class Node implements AutoCloseable {

    private static final int STARTS = 5;
    private static final Duration TO_RECOVER = Duration.ofSeconds(60);

    private final Path folder;
    private final NodeConfig config;
    private Caunoi process;

    /** @param flows that take the place of the shipped ones */
    Node(Path folder, NodeConfig config, Path flows) {
        this.folder = folder;
        this.config = config;
        try {
            Files.writeString(folder.resolve(file()), config.yaml() + "flows: " + flows + "\n");
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        start();
    }

    void start() {
        process = Caunoi.start(folder, "run", "--config", file());
    }

    /** Waits; a start that fails, as without Redis, is repeated as a supervisor would. */
    void isUp() {
        for (int tries = 1; ; tries++) {
            try {
                process.said(Pattern.compile("node " + config.name() + " is up"));
                return;
            } catch (IllegalStateException ended) {
                if (tries == STARTS) {
                    throw ended;
                }
                start();
            }
        }
    }

    void isHealthy() {
        Awaitility.await("health of node " + config.name()).atMost(TO_RECOVER).ignoreExceptions()
                .until(() -> new Http().get(internalUrl() + "/health").statusCode() == 200);
    }

    void kill() {
        process.kill();
    }

    /** Is killed and started again. */
    void dies() {
        kill();
        start();
        isUp();
    }

    void pause() {
        Signal.STOP.to(process.pid());
    }

    void resume() {
        Signal.CONT.to(process.pid());
    }

    String file() {
        return config.name() + ".yaml";
    }

    String publicUrl() {
        return "http://127.0.0.1:" + config.publicPort();
    }

    String internalUrl() {
        return "http://127.0.0.1:" + config.internalPort();
    }

    String output() {
        return process.output();
    }

    /** What its counter of this name says, by the value of one label, since its last start. */
    Map<String, Double> counted(String name, String label) {
        var line = Pattern.compile(Pattern.quote(name) + "\\{.*" + label + "=\"([^\"]*)\".*} (\\S+)");
        var counted = new LinkedHashMap<String, Double>();
        new Http().get(internalUrl() + "/metrics").body().lines().map(line::matcher).filter(matcher -> matcher.matches())
                .forEach(matcher -> counted.merge(matcher.group(1), Double.valueOf(matcher.group(2)), Double::sum));
        return counted;
    }

    /** A paused process does not hear that it should end. */
    @Override
    public void close() {
        resume();
        process.close();
    }
}
