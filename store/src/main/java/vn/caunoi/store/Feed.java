package vn.caunoi.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the changes of some partitions on a connection of its own: a blocking read would hold up every command. */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(1);

    /**
     * Changes are gathered for a moment instead of waking Redis for each one: longer the more there were, because a read of
     * all partitions costs Redis the same for one change as for a hundred. At most what nobody watching notices.
     */
    private static final Duration GATHER_EACH = Duration.ofMillis(5);

    private static final Duration GATHER_MOST = Duration.ofMillis(100);

    private static final int AT_MOST = 500;

    private final Vertx vertx;
    private final NodeLink link;

    /** How long one read waits for a change: a connection that died in silence is found out soon after. */
    private final Duration block;

    private final Map<Integer, String> cursors;
    private final Map<String, Integer> partitions = new HashMap<>();
    private final Consumer<List<Change>> listener;
    private int round;

    /** @param cursors by partition; not empty, and of one slot in a cluster */
    Feed(Vertx vertx, Room room, Map<Integer, String> cursors, Consumer<List<Change>> listener) {
        this.vertx = vertx;
        this.cursors = new TreeMap<>(cursors);
        this.listener = listener;
        this.block = room.limits().command();
        cursors.keySet().forEach(p -> partitions.put(Keys.changes(p), p));
        this.link = new NodeLink(
                vertx,
                contextFor(room),
                room.link().seat(Keys.changes(cursors.keySet().iterator().next())),
                block.plus(room.limits().command()),
                room.limits(),
                connection -> read(++round));
    }

    Future<Void> open() {
        return link.open();
    }

    Future<Void> close() {
        return link.close();
    }

    /** The follower's own event loop when it has one: what it hears needs no further hop. */
    private static Context contextFor(Room room) {
        var current = Vertx.currentContext();
        return current != null && current.isEventLoopContext() ? current : room.link().context();
    }

    /** A round belongs to one connection: the loop of an older one ends here. */
    private void read(int current) {
        if (current != round) {
            return;
        }
        link.send(request()).onComplete(answer -> {
            if (answer.failed()) {
                refused(current, answer.cause());
            } else if (answer.result() == null) {
                read(current);
            } else {
                again(current, gather(hand(answer.result())));
            }
        });
    }

    private static Duration gather(int changes) {
        return Duration.ofMillis(Math.min(GATHER_MOST.toMillis(), GATHER_EACH.toMillis() * Math.max(1, changes)));
    }

    private void refused(int current, Throwable cause) {
        if (cause instanceof StoreException refusal && refusal.is("MOVED")) {
            link.drop("its slot went to another server");
        } else {
            again(current, AFTER_REFUSAL);
        }
    }

    private void again(int current, Duration pause) {
        if (link.up()) {
            vertx.setTimer(pause.toMillis(), timer -> read(current));
        }
    }

    private Request request() {
        var request = Request.cmd(Command.XREAD)
                .arg("COUNT").arg(AT_MOST).arg("BLOCK").arg(block.toMillis()).arg("STREAMS");
        cursors.keySet().forEach(p -> request.arg(Keys.changes(p)));
        cursors.values().forEach(request::arg);
        return request;
    }

    /** @return how many there were */
    private int hand(Response streams) {
        var changes = new ArrayList<Change>();
        for (var stream : streams) {
            var partition = partitions.get(stream.get(0).toString());
            changes.addAll(Changes.changes(partition, stream.get(1)));
        }
        changes.forEach(change -> cursors.put(change.partition(), change.cursor()));
        try {
            listener.accept(changes);
        } catch (RuntimeException cause) {
            // The feed outlives a listener's mistake: the changes after this one still reach it.
            LOG.error("A listener failed on {} changes", changes.size(), cause);
        }
        return changes.size();
    }
}
