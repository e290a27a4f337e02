package vn.caunoi.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import vn.caunoi.bench.wire.Posts;
import vn.caunoi.bench.wire.Provider;
import vn.caunoi.bench.wire.SmsCentre;
import vn.caunoi.bench.wire.ZaloPlatform;
import vn.caunoi.e2e.Http;

/** An installation with the providers on one event loop of this process; everything asked of them runs there. */
final class Road implements AutoCloseable {

    private static final int CONNECTIONS = 64;

    private final Loop loop = new Loop();
    private final BenchHouse house = new BenchHouse();
    private final Latencies webhooks = new Latencies();
    private final SmsCentre centre = new SmsCentre(loop.vertx());
    private final ZaloPlatform platform = new ZaloPlatform(loop.vertx(), BenchHouse.ZALO_PATH);
    private final Provider provider;
    private final BenchHouse.Providers providers;
    private int runs;

    Road(String channel, int nodes) throws Exception {
        provider = channel.equals("zalo") ? platform : centre;
        providers = new BenchHouse.Providers(loop.await(centre::listen), loop.await(platform::listen));
        for (int i = 0; i < nodes; i++) {
            house.node(providers, false);
        }
        connect();
    }

    /** One more node, up and linked. */
    BenchNode startNode() throws Exception {
        var node = house.node(providers, false);
        connect();
        return node;
    }

    void stopNode(BenchNode node) throws Exception {
        house.close(node);
        Awaitility.await("the SMS link's end").until(() -> loop.run(centre::links) == house.nodes().size());
    }

    /** Waits until the node's lists are whole and answers the seconds since {@code start}. */
    double indexWhole(BenchNode node, long start) {
        var health = new Http();
        Awaitility.await("the index").atMost(Duration.ofHours(1)).pollInterval(Duration.ofMillis(100))
                .until(() -> health.get("http://127.0.0.1:" + node.internalPort() + "/health").body().contains("the lists are whole"));
        return (System.nanoTime() - start) / 1e9;
    }

    private void connect() throws Exception {
        house.nodes().forEach(BenchNode::isUp);
        Awaitility.await("the SMS links").until(() -> loop.run(centre::links) == house.nodes().size());
        var posts = new ArrayList<Posts>();
        for (var node : house.nodes()) {
            posts.add(loop.await(() -> Posts.to(loop.vertx(), node.publicPort(), CONNECTIONS, webhooks::add)));
        }
        platform.postsTo(posts);
    }

    /** Citizens nobody wrote as before. */
    Citizens citizens() {
        return new Citizens(provider, "8490%d".formatted(runs++ % 10));
    }

    Loop loop() {
        return loop;
    }

    BenchHouse house() {
        return house;
    }

    Latencies webhooks() {
        return webhooks;
    }

    @Override
    public void close() throws Exception {
        try {
            house.close();
        } finally {
            loop.close();
        }
    }
}
