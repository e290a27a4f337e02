package vn.caunoi.bench.load;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.caunoi.store.NewArrival;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;

/**
 * The most a webhook can be on this machine: the same HTTP server on one event loop, the same one script in the same Redis,
 * and nothing else. No signature is checked, nothing is parsed, routed or counted.
 */
@Command(name = "limit-server", hidden = true)
public final class LimitServer implements Callable<Integer> {

    private static final int CONVERSATIONS = AcceptCommand.CITIZENS;

    @Option(names = "--redis", required = true)
    private String redis;

    @Override
    public Integer call() throws Exception {
        var vertx = Vertx.vertx();
        vertx.deployVerticle(new Server(redis)).toCompletionStage().toCompletableFuture().get();
        Thread.currentThread().join();
        return 0;
    }

    private static final class Server extends VerticleBase {

        private final String redis;
        private Store store;
        private long received;

        Server(String redis) {
            this.redis = redis;
        }

        @Override
        public Future<?> start() {
            return Store.open(vertx, StoreOptions.at(redis))
                    .onSuccess(opened -> store = opened)
                    .compose(opened -> vertx.createHttpServer().requestHandler(this::received).listen(0, "127.0.0.1"))
                    .onSuccess(server -> System.out.println("limit " + server.actualPort()));
        }

        private void received(HttpServerRequest request) {
            request.body().compose(this::keep)
                    .onSuccess(kept -> request.response().end("OK"))
                    .onFailure(away -> request.response().setStatusCode(503).end());
        }

        private Future<?> keep(Buffer body) {
            var number = ++received;
            var citizen = Long.toString(number % CONVERSATIONS);
            return store.arrivals().accept(new NewArrival(
                    "limit" + citizen, "limit", "zalo", citizen, "limit-" + number, body.toString(), Instant.now()));
        }
    }
}
