package vn.caunoi.channels.webchat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelContext.Journal;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.testkit.MemoryPorts;
import vn.caunoi.channels.testkit.TestClock;
import vn.caunoi.channels.testkit.Waiting;

/** The channel behind a real HTTP server on loopback, with ports in memory that can be told to be away. */
final class WebChatServer {

    static final String ACCOUNT = "web-demo";
    static final String ORIGIN = "https://xa.example.vn";

    final TestClock clock = new TestClock(Instant.parse("2026-11-22T02:00:00Z"));
    final KeepingIntake intake = new KeepingIntake();
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final Vertx vertx = Vertx.vertx();
    /** Held here: a client that nobody holds is closed when it is collected. */
    private final WebSocketClient browsers = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxMessageSize(4_000_000));
    private volatile boolean journalAway;
    private final AtomicInteger journalRefusals = new AtomicInteger();

    static JsonObject settings() {
        return new JsonObject().put("secret", "không-ai-đoán-được-" + "s".repeat(32)).put("origins", new JsonArray().add(ORIGIN));
    }

    WebChatChannel channel(JsonObject settings) {
        ChannelContext lent = ports.context(vertx);
        ChannelContext context = new ChannelContext(
                vertx, lent.clock(), lent.vault(), lent.shelf(), journal(lent.journal()), lent.relay(), lent.files());
        WebChatChannel channel = (WebChatChannel) new WebChatChannelProvider().create(ACCOUNT, settings, context);
        Waiting.on(channel.open(intake));
        return channel;
    }

    private Journal journal(Journal kept) {
        return (account, citizen, cursor, atMost) -> {
            if (journalAway) {
                journalRefusals.incrementAndGet();
                return Future.failedFuture("the store is away");
            }
            return kept.after(account, citizen, cursor, atMost)
                    .map(lines -> lines.stream().filter(line -> !line.author().equals("note")).toList());
        };
    }

    /** One gateway node. */
    Node start(JsonObject settings) {
        WebChatChannel channel = channel(settings);
        HttpServer server = vertx.createHttpServer().webSocketHandler(channel::connect);
        return new Node(channel, Waiting.on(server.listen(0, "127.0.0.1")).actualPort());
    }

    void journalAway(boolean value) {
        journalAway = value;
    }

    int journalRefusals() {
        return journalRefusals.get();
    }

    void advance(Duration by) {
        clock.advance(by);
    }

    /** What a turn does: the line is in the transcript before its delivery begins. Answers the line's cursor. */
    String write(String visitor, String id, String text, Option... options) {
        return ports.journal()
                .write(ACCOUNT, visitor, false, "bot", id, text, List.of(options), List.of(), clock.instant())
                .cursor();
    }

    /** A line staff see and citizens do not: the journal leaves it out of the page it falls on. */
    void writeNote(String visitor, String id) {
        ports.journal().write(ACCOUNT, visitor, false, "note", id, "Ghi chú", List.of(), List.of(), clock.instant());
    }

    String writeSaid(String visitor, String browserId, String text) {
        return ports.journal()
                .write(ACCOUNT, visitor, true, "citizen", SaidId.ofAccount(visitor, browserId), text, List.of(), List.of(), clock.instant())
                .cursor();
    }

    void stop() {
        Waiting.on(vertx.close());
    }

    final class Node {

        final WebChatChannel channel;
        private final int port;

        private Node(WebChatChannel channel, int port) {
            this.channel = channel;
            this.port = port;
        }

        Tab tab() {
            return tab(ORIGIN);
        }

        Tab tab(String origin) {
            return Tab.connect(browsers, port, origin);
        }

        String host() {
            return "127.0.0.1:" + port;
        }

        /** As the health of the channel tells it. */
        int connected() {
            return Integer.parseInt(Waiting.on(channel.check()).detail().split(" ")[0]);
        }

        /** A device whose radio is gone: the connection stands, nothing is read, no ping is answered. */
        Socket upgradedSocketThatNeverReads() throws IOException {
            Socket socket = new Socket("127.0.0.1", port);
            String upgrade = String.join("\r\n",
                    "GET /c/web/web-demo HTTP/1.1", "Host: " + host(), "Origin: " + ORIGIN, "Connection: Upgrade", "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "", "");
            socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.US_ASCII));
            return socket;
        }

        SendResult send(String visitor, String id, String text) {
            return Waiting.on(channel.send(new Outbound(id, ACCOUNT, visitor, text, List.of(), List.of(), Optional.empty())));
        }
    }
}
