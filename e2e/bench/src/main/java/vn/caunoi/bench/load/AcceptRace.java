package vn.caunoi.bench.load;

import io.vertx.core.buffer.Buffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import vn.caunoi.bench.wire.Posts;
import vn.caunoi.bench.wire.ZaloPlatform;

/** A gateway that only takes messages in and the limit server, on one Redis, driven in turn by the same client. */
final class AcceptRace implements AutoCloseable {

    private final Loop loop = new Loop();
    private final BenchHouse house = new BenchHouse();
    private final Latencies latencies = new Latencies();
    private final ZaloPlatform platform = new ZaloPlatform(loop.vertx(), BenchHouse.ZALO_PATH);
    private final BenchNode node;
    private final Process limit;
    private final Posts toGateway;
    private final Posts toLimit;
    private long sent;

    /** One server driven for a while. */
    record Turn(double perSecond, double p50, double p99, double serverMicros, double redisMicros, long refused) {}

    AcceptRace(int connections) throws Exception {
        int oauth = loop.await(platform::listen);
        node = house.node(new BenchHouse.Providers(1, oauth), true);
        node.isUp();
        limit = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-cp", System.getProperty("java.class.path"),
                "vn.caunoi.bench.Bench", "limit-server", "--redis", house.redisUrl()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int limitPort = port(limit);
        toGateway = loop.await(() -> Posts.to(loop.vertx(), node.publicPort(), connections, latencies::add));
        toLimit = loop.await(() -> Posts.to(loop.vertx(), limitPort, connections, latencies::add));
    }

    Turn gateway(int seconds) throws Exception {
        return drive(toGateway, node.pid(), seconds);
    }

    Turn limit(int seconds) throws Exception {
        return drive(toLimit, limit.pid(), seconds);
    }

    private Turn drive(Posts posts, long server, int seconds) throws Exception {
        latencies.clear();
        long refused = posts.refused();
        var serverCpu = Cpu.of(server);
        var redisCpu = house.redisCpu();
        long start = System.nanoTime();
        loop.run(() -> posts.whenIdle(() -> posts.post(webhook())));
        loop.pass(Duration.ofSeconds(seconds));
        loop.run(() -> posts.whenIdle(() -> {}));
        double took = (System.nanoTime() - start) / 1e9;
        double count = Math.max(1, latencies.count());
        return new Turn(count / took, latencies.millis(50), latencies.millis(99), micros(Cpu.of(server).minus(serverCpu)) / count,
                micros(house.redisCpu().minus(redisCpu)) / count, posts.refused() - refused);
    }

    private Buffer webhook() {
        return platform.webhook("24680%08d".formatted(sent++ % AcceptCommand.CITIZENS), "duong truoc nha toi hu 3 thang roi khong ai sua");
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }

    private static int port(Process limit) throws IOException {
        var line = new BufferedReader(new InputStreamReader(limit.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null || !line.startsWith("limit ")) {
            throw new IllegalStateException("the limit server did not start: " + line);
        }
        return Integer.parseInt(line.substring("limit ".length()));
    }

    @Override
    public void close() throws Exception {
        try {
            limit.destroy();
            limit.waitFor();
            house.close();
        } finally {
            loop.close();
        }
    }
}
