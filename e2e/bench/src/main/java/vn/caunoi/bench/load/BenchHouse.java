package vn.caunoi.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import vn.caunoi.bench.wire.ZaloPlatform;
import vn.caunoi.e2e.Caunoi;

/** A durable Redis and gateway nodes on it, each a process started as in production, in a folder that goes with them. */
final class BenchHouse implements AutoCloseable {

    static final String ZALO_PATH = "/c/zalo/zalo-bench";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Path folder;
    private final Caunoi redis;
    private final String redisUrl;
    private final List<BenchNode> nodes = new ArrayList<>();

    BenchHouse() {
        try {
            folder = Files.createTempDirectory("caunoi-bench");
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        redis = Caunoi.start(folder, "redis", "--data", "redis");
        running.push(redis);
        redisUrl = redis.said(Pattern.compile("redis (redis://\\S+)")).group(1);
    }

    /** Where the next nodes find the simulated providers. */
    record Providers(int smppPort, int zaloPort) {}

    BenchNode node(Providers providers, boolean intakeOnly) {
        var node = new BenchNode("n" + nodes.size(), folder, redisUrl, providers, intakeOnly);
        nodes.add(node);
        running.push(node);
        return node;
    }

    String redisUrl() {
        return redisUrl;
    }

    List<BenchNode> nodes() {
        return nodes;
    }

    /** Ends one node before the others. */
    void close(BenchNode node) {
        running.remove(node);
        nodes.remove(node);
        node.close();
    }

    Duration nodesCpu() {
        return nodes.stream().map(node -> Cpu.of(node.pid())).reduce(Duration.ZERO, Duration::plus);
    }

    Duration redisCpu() {
        try {
            return Cpu.of(Long.parseLong(Files.readString(folder.resolve("redis/redis.pid")).split(" ")[0]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static String accounts(Providers providers) {
        return """
                accounts:
                  sms-bench:
                    family: sms
                    province: "01"
                    rate: 100000
                    parallel: 1000
                    settings: { host: 127.0.0.1, port: %d, systemId: caunoi, password: bench, sourceAddress: "99000",
                      window: 100, queue: 10000, inboundWindow: 2000, registeredDelivery: false, reconnectMin: 50ms, reconnectMax: 1s }
                  zalo-bench:
                    family: zalo
                    province: "01"
                    rate: 100000
                    parallel: 1000
                    settings: { appId: "%s", appSecret: bench-app-secret, oaId: "%s", oaSecretKey: %s, refreshToken: bench-refresh,
                      oauthUrl: "http://127.0.0.1:%d", openApiUrl: "http://127.0.0.1:%d" }
                """.formatted(providers.smppPort(), ZaloPlatform.APP, ZaloPlatform.OA, ZaloPlatform.OA_SECRET,
                providers.zaloPort(), providers.zaloPort());
    }
}
