package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One embedded Redis for all tests of the JVM; each test has an empty one and a {@link Store} of its own. With
 * {@code -Dredis=cluster} it is a cluster of three.
 */
final class OnRedis implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(OnRedis.class);

    /** Long enough for a busy machine, short enough to tell that something hangs. */
    static <T> T await(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException cause) {
            throw new AssertionError("no answer within 20 s", cause);
        }
    }

    static Throwable awaitFailure(Future<?> future) {
        return await(future.transform(
                answer -> Future.succeededFuture(answer.succeeded() ? new AssertionError("it succeeded") : answer.cause())));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var server = server(context);
        server.clear();
        context.getStore(OURS).put(Store.class, await(Store.open(server.vertx, StoreOptions.at(server.servers()))));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        await(context.getStore(OURS).get(Store.class, Store.class).close());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Store.class || type == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class
                ? server(context)
                : context.getStore(OURS).get(Store.class);
    }

    private static Server server(ExtensionContext context) {
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent(Server.class, type -> new Server(), Server.class);
    }

    /** What all tests share, and a way to look into it past the store. */
    static final class Server implements ExtensionContext.Store.CloseableResource {

        final Vertx vertx = Vertx.vertx();
        private final Redises redises = "cluster".equals(System.getProperty("redis")) ? new TestCluster(vertx) : new Alone(vertx);
        private final Link link = Link.to(servers(), vertx, vertx.getOrCreateContext(), StoreOptions.Limits.DEFAULT);

        Server() {
            await(link.open());
        }

        Servers servers() {
            return redises.servers();
        }

        Response raw(Command command, Object... arguments) {
            var request = Request.cmd(command);
            for (var argument : arguments) {
                request.arg(argument.toString());
            }
            return await(link.send(request));
        }

        void everywhere(Command command, String... arguments) {
            await(link.servers()).forEach(server -> {
                var request = Request.cmd(command);
                List.of(arguments).forEach(request::arg);
                await(server.send(request));
            });
        }

        void clear() {
            everywhere(Command.FLUSHALL);
        }

        @Override
        public void close() throws Exception {
            await(link.close());
            redises.close();
            await(vertx.close());
        }
    }

    interface Redises extends AutoCloseable {

        Servers servers();
    }

    private static final class Alone implements Redises {

        private final Path folder = temporaryFolder();
        private final EmbeddedRedis redis;

        Alone(Vertx vertx) {
            redis = await(EmbeddedRedis.start(vertx, folder, List.of()));
        }

        @Override
        public Servers servers() {
            return new Servers.One(redis.url());
        }

        @Override
        public void close() throws IOException {
            await(redis.stop());
            removeFolder(folder);
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("caunoi-redis");
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    static void removeFolder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
