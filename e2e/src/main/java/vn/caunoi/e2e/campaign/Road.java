package vn.caunoi.e2e.campaign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.caunoi.e2e.Http;

/**
 * The way of the platform's webhooks to the nodes, as bad as the real one: node by node in turn, some twice at once to
 * different nodes, some again when the talk has moved on, and each until a node says 200. It keeps what was acknowledged.
 */
final class Road implements AutoCloseable {

    private static final int LANES = 48;
    private static final long AGAIN_MILLIS = 250;
    private static final int TWICE_PERCENT = 20;
    private static final int LATE_PERCENT = 15;
    private static final int LATEST_MILLIS = 3000;
    private static final List<String> HEADERS = List.of("Content-Type", "X-ZEvent-Signature");

    /** As the platform waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Http http = new Http(PATIENCE);
    private final HttpServer server;
    private final ExecutorService gates = Executors.newCachedThreadPool();
    private final ScheduledExecutorService lanes = Executors.newScheduledThreadPool(LANES);
    private final Random chance;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger copies = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile List<String> nodes = List.of();

    private record Webhook(String path, String body, Map<String, String> headers) {}

    Road(long seed) {
        chance = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        server.createContext("/", this::taken);
        server.setExecutor(gates);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void leadsTo(List<String> publicUrls) {
        nodes = publicUrls;
    }

    /** Whether a node acknowledged a message whose citizen and text are these. */
    boolean acknowledged(String citizen, String text) {
        return acknowledged.contains(citizen + " " + text);
    }

    /** Copies that were sent on purpose. */
    int copies() {
        return copies.get();
    }

    /** Attempts that no node acknowledged. */
    int refusals() {
        return refusals.get();
    }

    private void taken(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        HEADERS.forEach(name -> headers.put(name, exchange.getRequestHeaders().getFirst(name)));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var webhook = new Webhook(exchange.getRequestURI().getPath(), body, headers);
        lanes.execute(() -> carry(webhook));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
        copy(webhook);
    }

    private void copy(Webhook webhook) {
        int dice = chance.nextInt(100);
        if (dice < TWICE_PERCENT) {
            copies.incrementAndGet();
            lanes.execute(() -> carry(webhook));
        } else if (dice < TWICE_PERCENT + LATE_PERCENT) {
            copies.incrementAndGet();
            lanes.schedule(() -> carry(webhook), chance.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
        }
    }

    private void carry(Webhook webhook) {
        var node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
        if (answered(node, webhook)) {
            keep(webhook);
        } else if (!lanes.isShutdown()) {
            refusals.incrementAndGet();
            lanes.schedule(() -> carry(webhook), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answered(String node, Webhook webhook) {
        try {
            return http.post(node + webhook.path(), webhook.body(), webhook.headers()).statusCode() == 200;
        } catch (UncheckedIOException dead) {
            return false;
        }
    }

    private void keep(Webhook webhook) {
        var event = Http.json(webhook.body());
        var text = event.path("message").path("text");
        if (event.path("event_name").asText().equals("user_send_text")) {
            acknowledged.add(event.path("sender").path("id").asText() + " " + text.asText());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        gates.shutdownNow();
        lanes.shutdownNow();
    }
}
