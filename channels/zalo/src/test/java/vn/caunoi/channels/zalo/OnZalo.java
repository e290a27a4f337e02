package vn.caunoi.channels.zalo;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.SendResult.Failed;
import vn.caunoi.channels.testkit.MemoryPorts;
import vn.caunoi.channels.testkit.TestClock;
import vn.caunoi.channels.testkit.Waiting;

/** Nodes that share one account, their ports and a Zalo of their own; each test starts with neither token nor node. */
abstract class OnZalo {

    final TestClock clock = new TestClock(Instant.parse("2026-11-22T01:00:00Z"));
    final MemoryPorts ports = new MemoryPorts(clock);
    private final List<Channel> nodes = new ArrayList<>();
    Vertx vertx;
    FakeOpenApi zalo;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        zalo = FakeOpenApi.start(vertx);
    }

    @AfterEach
    void close() {
        nodes.forEach(node -> Waiting.on(node.close()));
        Waiting.on(vertx.close());
    }

    Channel node() {
        return node(zalo.settings());
    }

    Channel node(JsonObject settings) {
        return node(settings, ports.context(vertx));
    }

    Channel node(JsonObject settings, ChannelContext context) {
        Channel node = new ZaloChannelProvider().create(Zalo.ACCOUNT, settings, context);
        nodes.add(node);
        return node;
    }

    static SendResult send(Channel node) {
        return Waiting.on(node.send(message()));
    }

    static SendFailure failure(Channel node) {
        return ((Failed) send(node)).failure();
    }

    static Outbound message() {
        return Outbound.text("m-1", Zalo.ACCOUNT, Zalo.CITIZEN, "Xin chào bác");
    }
}
