package vn.caunoi.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import vn.caunoi.channels.Capabilities;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.WebhookChannel;

/** A provider that answers each send as told; when nothing is told any more, it takes every message. */
public final class ScriptedChannel implements WebhookChannel {

    public static final String SIGNATURE = "X-Signature";

    /** What reached the provider, in its order, refused ones too. */
    public final List<Outbound> sends = new CopyOnWriteArrayList<>();

    private final Queue<Function<Outbound, Future<SendResult>>> answers = new ArrayDeque<>();
    private volatile Function<Outbound, Rendered> rendering = message -> new Rendered(List.of(message.text()), "UTF-8", "");
    private boolean repeatable;
    private boolean segmented;

    public ScriptedChannel repeatable() {
        repeatable = true;
        return this;
    }

    public ScriptedChannel segmented(Function<Outbound, Rendered> asSegments) {
        segmented = true;
        rendering = asSegments;
        return this;
    }

    public ScriptedChannel rendering(Function<Outbound, Rendered> told) {
        rendering = told;
        return this;
    }

    public synchronized ScriptedChannel answers(Function<Outbound, Future<SendResult>> answer) {
        answers.add(answer);
        return this;
    }

    public ScriptedChannel refuses(SendFailure.Kind kind) {
        return answers(message -> refused(SendFailure.of(kind, "-1", "told by the test")));
    }

    public static Future<SendResult> refused(SendFailure failure) {
        return Future.succeededFuture(new SendResult.Failed(failure));
    }

    public static Future<SendResult> taken(Outbound message) {
        return Future.succeededFuture(new SendResult.Sent(List.of("p-" + message.id()), Instant.EPOCH, ""));
    }

    public List<String> texts() {
        return sends.stream().map(Outbound::text).toList();
    }

    @Override
    public Future<SendResult> send(Outbound message) {
        sends.add(message);
        Function<Outbound, Future<SendResult>> answer;
        synchronized (this) {
            answer = answers.isEmpty() ? ScriptedChannel::taken : answers.remove();
        }
        return answer.apply(message);
    }

    /** Body: a list of {id, citizen, text}; an entry without a text is an event nobody supports. */
    @Override
    public Reception receive(MultiMap headers, Buffer body) {
        if (!"good".equals(headers.get(SIGNATURE))) {
            return new Reception.Refused("the signature is not 'good'");
        }
        try {
            var events = new JsonArray(body).stream().map(JsonObject.class::cast).toList();
            return new Reception.Received(
                    events.stream().filter(e -> e.containsKey("text")).map(ScriptedChannel::said).toList(),
                    events.stream().filter(e -> !e.containsKey("text")).map(e -> e.getString("id")).toList());
        } catch (DecodeException | ClassCastException unreadable) {
            return new Reception.Malformed("expected a list of events");
        }
    }

    private static Inbound said(JsonObject event) {
        return Inbound.Said.text(
                TestHouse.ACCOUNT, event.getString("citizen"), event.getString("id"), Instant.EPOCH, event.getString("text"));
    }

    @Override
    public String family() {
        return TestHouse.FAMILY;
    }

    @Override
    public String account() {
        return TestHouse.ACCOUNT;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(0, 0, 2000, segmented, false, true, repeatable);
    }

    @Override
    public Rendered render(Outbound message) {
        return rendering.apply(message);
    }

    @Override
    public Future<Void> open(Intake intake) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Health> check() {
        return Future.succeededFuture(Health.up("scripted"));
    }

    @Override
    public Set<String> secrets() {
        return Set.of();
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }}
