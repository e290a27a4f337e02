package vn.caunoi.gateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import vn.caunoi.gateway.delivery.OutboundJson;
import vn.caunoi.gateway.intake.ConversationIds;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.store.EmbeddedRedis;
import vn.caunoi.store.Line;
import vn.caunoi.store.NewArrival;
import vn.caunoi.store.OutboxMessage;
import vn.caunoi.store.StaffAct;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;
import vn.caunoi.store.StoredLine;

/**
 * An empty store on a real Redis, an event loop as a node has one, and a clock a test may move. The Redis is shared by
 * all tests of the JVM and dies with it.
 */
public final class TestHouse implements AutoCloseable {

    public static final int PARTITIONS = 4;
    public static final String ACCOUNT = "test-account";
    public static final String FAMILY = "web";

    private static final EmbeddedRedis SHARED = shared();

    public final Vertx vertx = Vertx.vertx();
    public final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    public final Counters counters = new Counters(metrics);
    public final InstantSource clock = this::now;
    public final Store store;
    public final ConversationIds ids;
    private final Context loop = vertx.getOrCreateContext();
    private volatile Duration ahead = Duration.ZERO;

    private TestHouse(StoreOptions options) {
        store = on(() -> Store.open(vertx, options.withPartitions(PARTITIONS)));
        ids = new ConversationIds(store.installation().key());
    }

    public static TestHouse empty() {
        flush(SHARED.url());
        return new TestHouse(StoreOptions.at(SHARED.url()));
    }

    /** On a Redis of the test's own. */
    public static TestHouse on(String url) {
        var usual = StoreOptions.Limits.DEFAULT;
        return new TestHouse(StoreOptions.at(url).withLimits(new StoreOptions.Limits(
                usual.seen(), usual.sentIds(), usual.earlyReceipts(), usual.changesKept(),
                Duration.ofSeconds(1), Duration.ofMillis(10), Duration.ofMillis(100))));
    }

    /** What another node on the same Redis has open; the test closes it. */
    public Store anotherNodesStore() {
        return on(() -> Store.open(vertx, StoreOptions.at(SHARED.url()).withPartitions(PARTITIONS)));
    }

    /** Does it on the event loop, as everything of a node is done. */
    public <T> T on(Supplier<Future<T>> work) {
        return await(Future.future(done -> loop.runOnContext(go -> work.get().onComplete(done))));
    }

    public void run(Runnable work) {
        on(() -> {
            work.run();
            return Future.succeededFuture();
        });
    }

    public void later(Duration by) {
        ahead = ahead.plus(by);
    }

    /** A conversation that has begun; its citizen's first message waits for nobody. */
    public String conversation(String citizen) {
        var id = ids.of(ACCOUNT, citizen);
        await(store.arrivals().accept(new NewArrival(id, ACCOUNT, FAMILY, citizen, UUID.randomUUID().toString(), "{}", now())));
        return id;
    }

    /** Puts messages into the outbox, in this order; their ids are their texts without spaces. */
    public void say(String conversation, String... texts) {
        var lines = Stream.of(texts).map(text -> new Line(id(text), "out", "bot", text, "{}", now())).toList();
        var outbox = Stream.of(texts)
                .map(text -> new OutboxMessage(id(text), ACCOUNT, "reply", OutboundJson.write(text, List.of(), java.util.Optional.empty())))
                .toList();
        await(store.conversations().act(new StaffAct(conversation, -1, "", Map.of(), lines, outbox, now())));
    }

    private static String id(String text) {
        return text.replace(' ', '-');
    }

    public List<StoredLine> lines(String conversation) {
        return await(store.conversations().after(conversation, "", 1000));
    }

    public List<String> texts(String conversation, String kind) {
        return lines(conversation).stream().map(StoredLine::line).filter(l -> l.kind().equals(kind)).map(Line::text).toList();
    }

    public StoredLine line(String conversation, String text) {
        return lines(conversation).stream().filter(l -> l.line().text().equals(text)).findFirst().orElseThrow();
    }

    public String delivery(String conversation, String text) {
        return line(conversation, text).delivery();
    }

    public long inOutbox() {
        return await(store.outbox().waiting()).stream().mapToLong(b -> b.length()).sum();
    }

    public long waiting() {
        return await(store.arrivals().waiting()).values().stream().mapToLong(Long::longValue).sum();
    }

    public double count(String name, String... tags) {
        var counter = metrics.find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(30, TimeUnit.SECONDS).pollInterval(20, TimeUnit.MILLISECONDS);
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            throw new AssertionError("no answer within 20 s", hangs);
        }
    }

    public static Throwable failureOf(Future<?> future) {
        return await(future.transform(
                end -> Future.succeededFuture(end.succeeded() ? new AssertionError("it succeeded") : end.cause())));
    }

    private Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(ahead);
    }

    private static EmbeddedRedis shared() {
        try {
            var folder = Files.createTempDirectory("caunoi-gateway");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return await(EmbeddedRedis.start(Vertx.vertx(), folder, List.of()));
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    private static void flush(String url) {
        var address = URI.create(url);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() != '+') {
                throw new AssertionError("the test's Redis does not empty itself");
            }
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            var all = new ArrayList<>(files.toList());
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.deleteIfExists(all.get(i));
            }
        } catch (IOException inUse) {
            System.err.println("left behind: " + folder);
        }
    }

    @Override
    public void close() {
        await(store.close());
        await(vertx.close());
    }
}
