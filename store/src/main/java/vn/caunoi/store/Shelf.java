package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parts that wait for the rest of their message. */
public final class Shelf {

    private static final int MOST_OVERDUE = 100;
    private static final int PAGE = 500;

    private final Room room;

    Shelf(Room room) {
        this.room = room;
    }

    /** Keeps part {@code index} of {@code key} durably and answers every part kept so far. Repeating is harmless. */
    public Future<SortedMap<Integer, String>> put(String key, int index, String part, Instant now) {
        return ShelfPutScript.run(room, key, index, part, now);
    }

    /** The parts kept so far, by index; empty when there are none. */
    public Future<SortedMap<Integer, String>> get(String key) {
        return room.link().send(Request.cmd(Command.HGETALL).arg(Keys.shelfParts(key))).map(answer -> parts(answer, 0));
    }

    public Future<Void> remove(String key) {
        return room.link()
                .batch(List.of(
                        Request.cmd(Command.DEL).arg(Keys.shelfParts(key)),
                        Request.cmd(Command.ZREM).arg(Keys.SHELF_INDEX).arg(key)))
                .mapEmpty();
    }

    /** Keys under {@code prefix} whose first part came before {@code before}, oldest first, at most 100. */
    public Future<List<String>> overdue(String prefix, Instant before) {
        return overdueFrom(0, prefix, before, new ArrayList<>());
    }

    private Future<List<String>> overdueFrom(int from, String prefix, Instant before, List<String> sofar) {
        return room.link()
                .send(Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(Keys.SHELF_INDEX).arg("-inf").arg("(" + before.toEpochMilli())
                        .arg("LIMIT").arg(from).arg(PAGE))
                .map(Answers::texts)
                .compose(page -> {
                    page.stream()
                            .filter(key -> key.startsWith(prefix))
                            .limit(MOST_OVERDUE - sofar.size())
                            .forEach(sofar::add);
                    var finished = page.size() < PAGE || sofar.size() >= MOST_OVERDUE;
                    return finished
                            ? Future.succeededFuture(sofar)
                            : overdueFrom(from + PAGE, prefix, before, sofar);
                });
    }

    /** {@code [index, part, …]} from position {@code first}. */
    static SortedMap<Integer, String> parts(Response flat, int first) {
        var parts = new TreeMap<Integer, String>();
        for (var i = first; i + 1 < flat.size(); i += 2) {
            parts.put(flat.get(i).toInteger(), flat.get(i + 1).toString());
        }
        return parts;
    }
}
