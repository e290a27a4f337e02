package vn.caunoi.simulators.phones;

import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The screen of one citizen's phone: its last messages, who looks at it, and who waits for the next message. */
final class Phone {
    private static final int REMEMBERED = 500;

    private final Kind kind;
    private final InstantSource clock;
    private final Deque<PhoneMessage> messages = new ArrayDeque<>();
    private final Set<Consumer<JsonObject>> viewers = new LinkedHashSet<>();
    private final List<Promise<Void>> waiting = new ArrayList<>();
    private long lastSequence;

    Phone(Kind kind, InstantSource clock) {
        this.kind = kind;
        this.clock = clock;
    }

    /** What the citizen sent; its delivery is told by {@link #delivery}. */
    long sent(JsonObject content) {
        return add("citizen", content, "sending");
    }

    void received(JsonObject content) {
        add("service", content, "delivered");
    }

    void delivery(long sequence, String delivery) {
        List<PhoneMessage> all = new ArrayList<>(messages);
        messages.clear();
        all.forEach(message -> messages.add(message.sequence() == sequence ? message.with(delivery) : message));
        tell(event("delivery").put("seq", sequence).put("delivery", delivery));
    }

    List<PhoneMessage> after(long sequence) {
        return messages.stream().filter(message -> message.sequence() > sequence).toList();
    }

    /** Empties the screen; the citizen's number stays the same. */
    void clear() {
        messages.clear();
        tell(event("cleared"));
    }

    void watch(Consumer<JsonObject> viewer) {
        viewers.add(viewer);
        messages.forEach(message -> viewer.accept(message(message)));
    }

    void unwatch(Consumer<JsonObject> viewer) {
        viewers.remove(viewer);
    }

    /** Completed by the next message, whoever sends it. */
    Promise<Void> nextMessage() {
        Promise<Void> next = Promise.promise();
        waiting.add(next);
        return next;
    }

    private long add(String from, JsonObject content, String delivery) {
        PhoneMessage message = new PhoneMessage(++lastSequence, from, content, delivery, clock.instant());
        messages.add(message);
        if (messages.size() > REMEMBERED) {
            messages.removeFirst();
        }
        tell(message(message));
        List<Promise<Void>> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(Promise::tryComplete);
        return message.sequence();
    }

    private JsonObject message(PhoneMessage message) {
        return event("message").put("message", message.toJson());
    }

    private JsonObject event(String type) {
        return new JsonObject().put("type", type).put("phone", kind.label());
    }

    private void tell(JsonObject event) {
        List.copyOf(viewers).forEach(viewer -> viewer.accept(event));
    }
}
