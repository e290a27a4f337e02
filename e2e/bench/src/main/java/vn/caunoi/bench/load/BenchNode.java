package vn.caunoi.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import vn.caunoi.e2e.Caunoi;

/** One gateway node with the JVM's own defaults but for its heap. */
final class BenchNode implements AutoCloseable {

    private final int publicPort = Caunoi.freePort();
    private final int internalPort = Caunoi.freePort();
    private final String name;
    private final Caunoi process;

    BenchNode(String name, Path folder, String redisUrl, BenchHouse.Providers providers, boolean intakeOnly) {
        this.name = name;
        var config = """
                node: %s
                production: true
                data: data-%s
                public: { host: 127.0.0.1, port: %d }
                internal: { host: 127.0.0.1, port: %d }
                redis: { url: "%s" }
                tuning: { intakeOnly: %s }
                """.formatted(name, name, publicPort, internalPort, redisUrl, intakeOnly) + BenchHouse.accounts(providers);
        try {
            Files.writeString(folder.resolve(name + ".yaml"), config);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        process = Caunoi.start(folder, List.of("-Xmx2g"), "run", "--config", name + ".yaml");
    }

    void isUp() {
        process.said(Pattern.compile("node " + name + " is up"));
    }

    int publicPort() {
        return publicPort;
    }

    int internalPort() {
        return internalPort;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
