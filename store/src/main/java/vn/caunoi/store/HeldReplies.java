package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Replies of staff that are held for a moment so that they can be taken back: written by an act, gone when they leave. */
public final class HeldReplies {

    private static final int AT_ONCE = 100;

    private final Room room;

    HeldReplies(Room room) {
        this.room = room;
    }

    /** Those of one conversation, in the order in which they leave. */
    public Future<List<HeldReply>> of(String conversation) {
        var p = room.keys().partitionOf(conversation);
        return read(p, Request.cmd(Command.ZRANGE).arg(Keys.held(p)).arg(0).arg(-1))
                .map(all -> all.stream().filter(held -> held.conversation().equals(conversation)).toList());
    }

    /** Those of all partitions whose moment has passed, of each partition the first hundred. */
    public Future<List<HeldReply>> due(Instant now) {
        var reads = IntStream.range(0, room.keys().partitions())
                .mapToObj(p -> read(p, Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(Keys.held(p)).arg("-inf").arg(now.toEpochMilli()).arg("LIMIT").arg(0).arg(AT_ONCE)))
                .toList();
        return Future.all(reads).map(all -> {
            var due = new ArrayList<HeldReply>();
            all.<List<HeldReply>>list().forEach(due::addAll);
            return due;
        });
    }

    /** Lets it go to the citizen. False when it left before or was taken back. */
    public Future<Boolean> release(HeldReply held, Instant now) {
        return ReleaseScript.run(room, held, now);
    }

    /** False when it left already: what may have reached the citizen is not unsaid. */
    public Future<Boolean> takeBack(String conversation, String id, String by, Instant now) {
        return TakeBackScript.run(room, conversation, id, by, now);
    }

    private Future<List<HeldReply>> read(int p, Request members) {
        return room.link().send(members).map(Answers::texts).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(List.of());
            }
            var replies = Request.cmd(Command.HMGET).arg(Keys.heldReplies(p));
            found.forEach(replies::arg);
            return room.link().send(replies).map(stored -> replies(found, stored));
        });
    }

    /** One that left between the two reads is left out. */
    private static List<HeldReply> replies(List<String> members, Response stored) {
        return IntStream.range(0, members.size())
                .filter(i -> stored.get(i) != null)
                .mapToObj(i -> read(members.get(i).split(" ", 2)[0], new JsonObject(stored.get(i).toString())))
                .toList();
    }

    static String json(HeldReply held) {
        var line = held.line();
        var message = held.message();
        return new JsonObject()
                .put("leaves", held.leaves().toEpochMilli())
                .put("kind", line.kind())
                .put("author", line.author())
                .put("text", line.text())
                .put("extra", line.extra())
                .put("id", message.id())
                .put("account", message.account())
                .put("lane", message.lane())
                .put("payload", message.payload())
                .encode();
    }

    private static HeldReply read(String conversation, JsonObject json) {
        var id = json.getString("id");
        var leaves = Instant.ofEpochMilli(json.getLong("leaves"));
        return new HeldReply(
                conversation,
                new Line(id, json.getString("kind"), json.getString("author"), json.getString("text"), json.getString("extra"), leaves),
                new OutboxMessage(id, json.getString("account"), json.getString("lane"), json.getString("payload")),
                leaves);
    }
}
