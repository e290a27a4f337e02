package vn.caunoi.gateway.inbox;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.gateway.index.ConversationIndex;

/** Sends everyone their own counters; a burst of changes is counted once. */
final class LiveCounters {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCounters.class);
    private static final long BURST_MILLIS = 250;

    private final Vertx vertx;
    private final ConversationIndex index;
    private final AtomicBoolean waiting = new AtomicBoolean();

    LiveCounters(Vertx vertx, ConversationIndex index) {
        this.vertx = vertx;
        this.index = index;
    }

    void tellSoon(Collection<LiveClient> clients) {
        if (waiting.compareAndSet(false, true)) {
            vertx.setTimer(BURST_MILLIS, tick -> {
                waiting.set(false);
                clients.forEach(this::tell);
            });
        }
    }

    void tell(LiveClient client) {
        var user = client.session().user();
        index.count(user.name(), user.unit())
                .onSuccess(counts -> client.send(new JsonObject().put("type", "counters").put("counters", ListRoutes.json(counts))))
                .onFailure(broken -> LOG.warn("counters were not sent: {}", broken.getMessage()));
    }
}
