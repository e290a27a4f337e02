package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One line per change of any node, for the inbox feed and the search index. Old lines are trimmed. */
public final class Changes {

    static final String BEGINNING = "0-0";

    private final Vertx vertx;
    private final Room room;
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();

    Changes(Vertx vertx, Room room) {
        this.vertx = vertx;
        this.room = room;
    }

    /** Changes after the cursor ("" = the oldest kept), oldest first. */
    public Future<List<Change>> read(int partition, String after, int atMost) {
        return room.link()
                .send(Request.cmd(Command.XRANGE)
                        .arg(Keys.changes(partition)).arg(after.isEmpty() ? "-" : "(" + after).arg("+")
                        .arg("COUNT").arg(atMost))
                .map(answer -> changes(partition, answer));
    }

    /**
     * Pushes changes as they come, of every node, until the store is closed; survives reconnects without a gap.
     *
     * @param from cursor by partition; a partition left out begins with what comes next
     * @param listener runs on one Vert.x context, never twice at a time
     * @return completes when the feed stands
     */
    public Future<Void> follow(Map<Integer, String> from, Consumer<List<Change>> listener) {
        return cursors(from).compose(cursors -> {
            var opened = readable(cursors).stream().map(some -> new Feed(vertx, room, some, listener)).toList();
            feeds.addAll(opened);
            return Future.all(opened.stream().map(Feed::open).toList())
                    .<Void>mapEmpty()
                    .onFailure(cause -> opened.forEach(Feed::close))
                    .onFailure(cause -> feeds.removeAll(opened));
        });
    }

    /** What one command can read: everything of one server; in a cluster, whose partitions may part any time, each alone. */
    private List<Map<Integer, String>> readable(Map<Integer, String> cursors) {
        return room.link().oneForAll()
                ? List.of(cursors)
                : cursors.entrySet().stream().map(one -> Map.of(one.getKey(), one.getValue())).toList();
    }

    /** Cursor of the newest change; "0-0" when there is none. */
    public Future<String> last(int partition) {
        return room.link().send(newest(partition)).map(Changes::cursor);
    }

    /** Cursor of the oldest change kept; "0-0" when there is none. A reader behind it has missed some. */
    public Future<String> oldest(int partition) {
        return room.link()
                .send(Request.cmd(Command.XRANGE)
                        .arg(Keys.changes(partition)).arg("-").arg("+").arg("COUNT").arg(1))
                .map(Changes::cursor);
    }

    Future<Void> close() {
        return Future.all(feeds.stream().map(Feed::close).toList()).mapEmpty();
    }

    static List<Change> changes(int partition, Response entries) {
        var changes = new ArrayList<Change>();
        for (var entry : StreamEntry.all(entries)) {
            changes.add(new Change(
                    entry.id(), partition, entry.field("k"), entry.field("i"), entry.field("w"), entry.at()));
        }
        return changes;
    }

    private Future<Map<Integer, String>> cursors(Map<Integer, String> from) {
        var all = IntStream.range(0, room.keys().partitions()).mapToObj(Changes::newest).toList();
        return room.link().batch(all).map(answers -> {
            var cursors = new TreeMap<Integer, String>();
            for (var p = 0; p < answers.size(); p++) {
                var given = from.getOrDefault(p, cursor(answers.get(p)));
                cursors.put(p, given.isEmpty() ? BEGINNING : given);
            }
            return cursors;
        });
    }

    private static Request newest(int partition) {
        return Request.cmd(Command.XREVRANGE)
                .arg(Keys.changes(partition)).arg("+").arg("-").arg("COUNT").arg(1);
    }

    private static String cursor(Response entries) {
        return entries.size() == 0 ? BEGINNING : entries.get(0).get(0).toString();
    }
}
