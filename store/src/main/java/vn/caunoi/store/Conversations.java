package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations and their transcripts. */
public final class Conversations {

    private final Room room;
    private final Transcripts transcripts;

    Conversations(Room room) {
        this.room = room;
        this.transcripts = new Transcripts(room);
    }

    public Future<Optional<ConversationRow>> load(String id) {
        var key = Keys.conversation(room.keys().partitionOf(id), id);
        return room.link().send(Request.cmd(Command.HGETALL).arg(key)).map(answer -> row(id, answer));
    }

    /** Commits a whole turn, or nothing of it. */
    public Future<Committed> commit(TurnCommit turn) {
        return CommitTurnScript.run(room, turn, "").map(TurnEnd::word);
    }

    /**
     * The same, and hands the turn's messages out to the consumer in the same step, as {@link Outbox#take} right after would:
     * as many of their outbox's next as the turn has, as a rule its own. All its messages go to one outbox.
     */
    public Future<TurnEnd> commit(TurnCommit turn, String consumer) {
        return CommitTurnScript.run(room, turn, consumer);
    }

    /** What staff do: fields, lines and messages together, guarded by version and owner. */
    public Future<Acted> act(StaffAct act) {
        return ActScript.run(room, act);
    }

    /** The newest page before the cursor ("" = the end), oldest line first. */
    public Future<List<StoredLine>> tail(String id, String before, int atMost) {
        return transcripts.tail(id, before, atMost);
    }

    /** Lines after the cursor ("" = the beginning), oldest first. */
    public Future<List<StoredLine>> after(String id, String cursor, int atMost) {
        return transcripts.after(id, cursor, atMost);
    }

    /** Numbers of the conversation's petitions, oldest first. */
    public Future<List<String>> petitions(String id) {
        var key = Keys.petitionsOf(room.keys().partitionOf(id), id);
        return room.link().send(Request.cmd(Command.ZRANGE).arg(key).arg(0).arg(-1)).map(Answers::texts);
    }

    /** A page of all conversation ids of a partition; the walk begins with the cursor "". */
    public Future<IdPage> ids(int partition, String cursor) {
        return Walk.page(room.link(), Keys.conversations(partition), cursor);
    }

    static Optional<ConversationRow> row(String id, Response answer) {
        if (answer.size() == 0) {
            return Optional.empty();
        }
        var stored = StreamEntry.pairs(answer);
        return Optional.of(new ConversationRow(
                id,
                stored.get("account"),
                stored.get("family"),
                stored.get("citizen"),
                stored.get("state"),
                Long.parseLong(stored.get("arrived")),
                Long.parseLong(stored.get("done")),
                Long.parseLong(stored.get("version")),
                stored.get("owner"),
                stored.get("status"),
                Instant.ofEpochMilli(Long.parseLong(stored.get("lastInbound"))),
                named(stored)));
    }

    private static Map<String, String> named(Map<String, String> stored) {
        var named = new HashMap<>(stored);
        named.keySet().removeAll(Names.OURS);
        named.remove("owner");
        named.remove("status");
        return Map.copyOf(named);
    }
}
