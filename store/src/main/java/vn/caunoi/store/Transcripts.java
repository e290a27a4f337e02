package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads lines, with what became of the outgoing ones. */
record Transcripts(Room room) {

    Future<List<StoredLine>> tail(String id, String before, int atMost) {
        var range = Request.cmd(Command.XREVRANGE)
                .arg(key(id)).arg(before.isEmpty() ? "+" : "(" + before).arg("-")
                .arg("COUNT").arg(atMost);
        return room.link().send(range).map(StreamEntry::all).compose(entries -> {
            Collections.reverse(entries);
            return withDelivery(id, entries);
        });
    }

    Future<List<StoredLine>> after(String id, String cursor, int atMost) {
        var range = Request.cmd(Command.XRANGE)
                .arg(key(id)).arg(cursor.isEmpty() ? "-" : "(" + cursor).arg("+")
                .arg("COUNT").arg(atMost);
        return room.link().send(range).map(StreamEntry::all).compose(entries -> withDelivery(id, entries));
    }

    private String key(String id) {
        return Keys.transcript(room.keys().partitionOf(id), id);
    }

    private Future<List<StoredLine>> withDelivery(String id, List<StreamEntry> entries) {
        if (entries.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        var statuses = Request.cmd(Command.HMGET).arg(Keys.delivery(room.keys().partitionOf(id), id));
        entries.forEach(entry -> statuses.arg(entry.field("i")));
        return room.link().send(statuses).map(answer -> stored(entries, answer));
    }

    private static List<StoredLine> stored(List<StreamEntry> entries, Response statuses) {
        var lines = new ArrayList<StoredLine>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var status = Answers.text(statuses.get(i)).orElse(" ").split(" ", 2);
            lines.add(new StoredLine(entry.id(), line(entry), status[0], status[1]));
        }
        return lines;
    }

    private static Line line(StreamEntry entry) {
        return new Line(
                entry.field("i"), entry.field("k"), entry.field("a"), entry.field("t"), entry.field("e"), entry.at());
    }
}
