package vn.caunoi.channels.sms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.testkit.MemoryPorts;
import vn.caunoi.channels.testkit.TestClock;
import vn.caunoi.channels.testkit.Waiting;

/** A channel, an SMS centre of plain sockets, and a store in memory that knows ids as the real one does. */
final class SmsBench implements AutoCloseable {

    static final String CITIZEN = "84900000001";

    final Vertx vertx = Vertx.vertx();
    final TestClock clock = new TestClock(Instant.parse("2026-11-22T01:00:00Z"));
    final MemoryPorts ports = new MemoryPorts(clock);
    final RawSmsc smsc = new RawSmsc();

    /** What the intake took in, once each. */
    final List<Inbound> accepted = new CopyOnWriteArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private final Map<String, Intake.Likeness> likenesses = new ConcurrentHashMap<>();

    /** By likeness, until when one alike is a repetition. */
    private final Map<String, Instant> alike = new ConcurrentHashMap<>();

    private final List<SmsChannel> channels = new ArrayList<>();

    /** What the store does about one inbound; by default it keeps it. */
    volatile Function<Inbound, Future<Intake.Accepted>> store = this::keep;

    SmsBench() throws IOException {}

    static JsonObject settings(int port) {
        return new JsonObject().put("host", "127.0.0.1").put("port", port).put("systemId", "caunoi").put("password", "s3cr3t-p")
                .put("sourceAddress", "99000").put("reconnectMin", "50ms").put("reconnectMax", "400ms")
                .put("responseTimeout", "2s").put("storeTimeout", "2s").put("sweep", "50ms");
    }

    JsonObject settings() {
        return settings(smsc.port());
    }

    /** Creates, opens and waits for the bind. */
    SmsChannel bound(JsonObject settings) {
        SmsChannel channel = opened(settings);
        awaitUp(channel);
        return channel;
    }

    SmsChannel bound() {
        return bound(settings());
    }

    SmsChannel opened(JsonObject settings) {
        SmsChannel channel = (SmsChannel) new SmsChannelProvider().create("tinnhan", settings, ports.context(vertx));
        channels.add(channel);
        Waiting.on(channel.open(intake()));
        return channel;
    }

    private Intake intake() {
        return new Intake() {

            @Override
            public Future<Accepted> accept(Inbound inbound) {
                return store.apply(inbound);
            }

            @Override
            public Future<Accepted> accept(Inbound inbound, Likeness likeness) {
                likenesses.put(inbound.id(), likeness);
                return store.apply(inbound);
            }

            @Override
            public Future<Void> answered(Inbound inbound, Likeness likeness) {
                alike.remove(likeness.name());
                return Future.succeededFuture();
            }
        };
    }

    void awaitUp(SmsChannel channel) {
        Awaitility.await().until(() -> Waiting.on(channel.check()).up());
    }

    void awaitDown(SmsChannel channel) {
        Awaitility.await().until(() -> !Waiting.on(channel.check()).up());
    }

    synchronized Future<Intake.Accepted> keep(Inbound inbound) {
        if (!seen.add(inbound.id()) || isAlike(inbound)) {
            return Future.succeededFuture(Intake.Accepted.REPEATED);
        }
        accepted.add(inbound);
        return Future.succeededFuture(Intake.Accepted.FRESH);
    }

    private boolean isAlike(Inbound inbound) {
        var likeness = likenesses.get(inbound.id());
        if (likeness == null) {
            return false;
        }
        var known = clock.instant().isBefore(alike.getOrDefault(likeness.name(), Instant.MIN));
        if (!known) {
            alike.put(likeness.name(), clock.instant().plus(likeness.window()));
        }
        return known;
    }

    List<String> texts() {
        return accepted.stream().map(inbound -> ((Inbound.Said) inbound).text()).toList();
    }

    static Outbound message(String text) {
        return Outbound.text("m-1", "tinnhan", "+" + CITIZEN, text);
    }

    static SendResult.Sent sent(SmsChannel channel, String text) {
        return (SendResult.Sent) Waiting.on(channel.send(message(text)));
    }

    static SendFailure failed(SmsChannel channel, String text) {
        return ((SendResult.Failed) Waiting.on(channel.send(message(text)))).failure();
    }

    @Override
    public void close() throws IOException {
        channels.forEach(channel -> Waiting.on(channel.close()));
        smsc.close();
        Waiting.on(vertx.close());
    }
}
