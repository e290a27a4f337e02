package vn.caunoi.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import vn.caunoi.bench.wire.Posts;
import vn.caunoi.bench.wire.Provider;
import vn.caunoi.bench.wire.SmsCentre;
import vn.caunoi.bench.wire.ZaloPlatform;
import vn.caunoi.e2e.Http;

/** An installation with the providers on one event loop of this process; everything asked of it runs there. */
final class Road implements AutoCloseable {

    private static final int CONNECTIONS = 64;

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final BenchHouse house = new BenchHouse();
    private final Latencies webhooks = new Latencies();
    private final SmsCentre centre = new SmsCentre(vertx);
    private final ZaloPlatform platform = new ZaloPlatform(vertx, BenchHouse.ZALO_PATH);
    private final Provider provider;
    private final BenchHouse.Providers providers;
    private int runs;

    Road(String channel, int nodes) throws Exception {
        provider = channel.equals("zalo") ? platform : centre;
        providers = new BenchHouse.Providers(await(centre::listen), await(platform::listen));
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
        Awaitility.await("the SMS link's end").until(() -> run(centre::links) == house.nodes().size());
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
        Awaitility.await("the SMS links").until(() -> run(centre::links) == house.nodes().size());
        var posts = new ArrayList<Posts>();
        for (var node : house.nodes()) {
            posts.add(await(() -> Posts.to(vertx, node.publicPort(), CONNECTIONS, webhooks::add)));
        }
        platform.postsTo(posts);
    }

    /** Citizens nobody wrote as before. */
    Citizens citizens() {
        return new Citizens(provider, "8490%d".formatted(runs++ % 10));
    }

    <T> T run(Callable<T> work) throws Exception {
        return await(() -> {
            try {
                return Future.succeededFuture(work.call());
            } catch (Exception failure) {
                return Future.failedFuture(failure);
            }
        });
    }

    Vertx vertx() {
        return vertx;
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
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private <T> T await(Supplier<Future<T>> asked) throws ExecutionException, InterruptedException, TimeoutException {
        var answer = new CompletableFuture<T>();
        loop.runOnContext(go -> asked.get().onSuccess(answer::complete).onFailure(answer::completeExceptionally));
        return answer.get(60, TimeUnit.SECONDS);
    }
}
