package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * A gateway node and the simulated providers as two processes, so that one can die while the other goes on. Ports stay
 * the same over a restart, as they would in production.
 */
public final class House implements AutoCloseable {

    public static final String ZALO = "zalo-xa";
    public static final String SMS = "sms-xa";
    public static final String WEB = "web-xa";

    private final Path folder;
    private final int publicPort = Caunoi.freePort();
    private final int internalPort = Caunoi.freePort();
    private final Caunoi providers;
    private final String phones;
    private final NodeConfig config;
    private Caunoi node;

    public House(Path folder) {
        this.folder = folder;
        providers = Caunoi.start(folder, "simulate", "--webhook", publicUrl() + "/c/zalo/" + ZALO, "--port", "0", "--smpp-port", "0");
        var said = providers.said(Pattern.compile("phones (\\S+) smpp (\\d+)"));
        phones = said.group(1);
        config = new NodeConfig("e2e", publicPort, internalPort, "", phones.replace("/phones", ""), Integer.parseInt(said.group(2)), 1, 90);
        write("caunoi.yaml", config.yaml());
        startNode();
    }

    public String publicUrl() {
        return "http://127.0.0.1:" + publicPort;
    }

    public String internalUrl() {
        return "http://127.0.0.1:" + internalPort;
    }

    public Phone zalo(String citizen) {
        return new Phone(phones, "zalo", citizen);
    }

    public Phone sms(String number) {
        return new Phone(phones, "sms", number);
    }

    /** Switches faults of the providers, as {@code POST /phones/faults} takes them; "{}" ends all. */
    public void faults(String json) {
        new Http().post(phones + "/faults", json, java.util.Map.of("Content-Type", "application/json"));
    }

    /** Creates a member of staff by the command an administrator uses, before the node runs or beside it. */
    public Officer officer(String name, String password) {
        try (var command = Caunoi.start(folder, "staff", "add", name, "--config", "caunoi.yaml", "--role", "admin")) {
            command.types(password);
            if (command.ended() != 0) {
                throw new IllegalStateException(command.output());
            }
        }
        return Officer.logsIn(internalUrl(), name, password);
    }

    public void startNode() {
        node = Caunoi.start(folder, "run", "--config", "caunoi.yaml");
        node.said(Pattern.compile("node e2e is up"));
    }

    public void killNode() {
        node.kill();
    }

    public Caunoi node() {
        return node;
    }

    /** Where the embedded Redis of the node keeps its data. */
    public Path redisFolder() {
        return folder.resolve(config.dataFolder()).resolve("redis");
    }

    public double metric(String name) {
        return new Http().get(internalUrl() + "/metrics").body().lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public void isHealthy() {
        Awaitility.await("health").atMost(Duration.ofSeconds(30)).ignoreExceptions()
                .until(() -> new Http().get(internalUrl() + "/health").statusCode() == 200);
    }

    @Override
    public void close() {
        try {
            node.close();
        } finally {
            providers.close();
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
