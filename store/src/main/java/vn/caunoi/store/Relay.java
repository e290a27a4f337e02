package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to every node at once; what nobody hears is lost. */
public final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int PULSES_MISSED = 3;

    private final Vertx vertx;
    private final Room room;
    private final NodeLink ears;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    /** A listening connection is silent by nature: hearing ourselves tells that it is not dead. */
    private final String pulse = "pulse:" + UUID.randomUUID();

    private volatile int unheard;
    private long beat;

    Relay(Vertx vertx, Room room) {
        this.vertx = vertx;
        this.room = room;
        var limits = room.limits();
        var seat = room.link().seat(Keys.RELAY);
        this.ears = new NodeLink(vertx, room.link().context(), seat, limits.command(), limits, this::listen);
        subscribe(pulse, heard -> unheard = 0);
    }

    Future<Void> open() {
        return ears.open()
                .onSuccess(v -> beat = vertx.setPeriodic(room.limits().command().toMillis(), timer -> beat()));
    }

    Future<Void> close() {
        vertx.cancelTimer(beat);
        return ears.close();
    }

    public void publish(String topic, String message) {
        room.link()
                .send(Request.cmd(Command.PUBLISH).arg(Keys.RELAY + topic).arg(message))
                .onFailure(cause -> LOG.debug("Nobody heard of {}: {}", topic, cause.getMessage()));
    }

    /** Hears the topic from now on, also after a reconnect. Listeners run on the store's event loop. */
    public void subscribe(String topic, Consumer<String> listener) {
        ears.context().runOnContext(v -> {
            var first = !listeners.containsKey(topic);
            listeners.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(listener);
            if (first && ears.up()) {
                ears.send(Request.cmd(Command.SUBSCRIBE).arg(Keys.RELAY + topic));
            }
        });
    }

    private void listen(RedisConnection connection) {
        unheard = 0;
        connection.handler(this::hear);
        listeners.keySet().forEach(topic -> ears.send(Request.cmd(Command.SUBSCRIBE).arg(Keys.RELAY + topic)));
    }

    /** Answers to SUBSCRIBE come here too: {@code [kind, channel, message or number]}. */
    private void hear(Response said) {
        if (said.size() == 3 && said.get(0).toString().equals("message")) {
            var topic = said.get(1).toString().substring(Keys.RELAY.length());
            listeners.getOrDefault(topic, List.of()).forEach(listener -> tell(listener, topic, said.get(2).toString()));
        }
    }

    private static void tell(Consumer<String> listener, String topic, String message) {
        try {
            listener.accept(message);
        } catch (RuntimeException cause) {
            // One listener's mistake must not keep the others from hearing.
            LOG.error("A listener of {} failed", topic, cause);
        }
    }

    private void beat() {
        if (!ears.up() || !room.link().up()) {
            unheard = 0;
        } else if (unheard >= PULSES_MISSED) {
            ears.drop("a listening connection that hears nothing");
        } else {
            unheard++;
            publish(pulse, "");
        }
    }
}
