package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Questions nobody could answer, the newest of them, for a while: staff make answers of them. */
public final class Unanswered {

    private final Room room;

    Unanswered(Room room) {
        this.room = room;
    }

    /**
     * Counts up when a question of this id is there; the row then takes the place of the one before.
     *
     * @param id the same for the same question
     * @param most how many are kept; the longest not asked go first
     * @param life how long after it was last asked
     * @return how often it was asked
     */
    public Future<Long> note(String id, String row, int most, Duration life, Instant now) {
        return NoteUnansweredScript.run(room, id, row, most, life, now);
    }

    /** Those asked last first. */
    public Future<List<UnansweredQuestion>> newest(int atMost) {
        return room.link()
                .send(Request.cmd(Command.ZREVRANGE).arg(Keys.UNANSWERED_BY_TIME).arg(0).arg(atMost - 1))
                .map(Answers::texts)
                .compose(this::read);
    }

    public Future<Optional<UnansweredQuestion>> find(String id) {
        return read(List.of(id)).map(found -> found.stream().findFirst());
    }

    public Future<Long> count() {
        return room.link().send(Request.cmd(Command.ZCARD).arg(Keys.UNANSWERED_BY_TIME)).map(Response::toLong);
    }

    /** False when it is not there. */
    public Future<Boolean> remove(String id) {
        return room.link()
                .batch(List.of(
                        Request.cmd(Command.ZREM).arg(Keys.UNANSWERED_BY_TIME).arg(id),
                        Request.cmd(Command.HDEL).arg(Keys.UNANSWERED_ROWS).arg(id),
                        Request.cmd(Command.HDEL).arg(Keys.UNANSWERED_COUNTS).arg(id),
                        Request.cmd(Command.HDEL).arg(Keys.UNANSWERED_SINCE).arg(id)))
                .map(answers -> answers.get(0).toLong() == 1);
    }

    private Future<List<UnansweredQuestion>> read(List<String> ids) {
        if (ids.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        var requests = new ArrayList<Request>();
        for (var hash : List.of(Keys.UNANSWERED_ROWS, Keys.UNANSWERED_COUNTS, Keys.UNANSWERED_SINCE)) {
            var request = Request.cmd(Command.HMGET).arg(hash);
            ids.forEach(request::arg);
            requests.add(request);
        }
        ids.forEach(id -> requests.add(Request.cmd(Command.ZSCORE).arg(Keys.UNANSWERED_BY_TIME).arg(id)));
        return room.link().batch(requests).map(answers -> IntStream.range(0, ids.size())
                .mapToObj(i -> question(ids.get(i), answers.get(0).get(i), answers.get(1).get(i), answers.get(2).get(i), answers.get(3 + i)))
                .filter(Objects::nonNull)
                .toList());
    }

    /** Null when somebody removed it meanwhile. */
    private static UnansweredQuestion question(String id, Response row, Response count, Response since, Response at) {
        return row == null || count == null || since == null || at == null ? null
                : new UnansweredQuestion(id, row.toString(), count.toLong(), Instant.ofEpochMilli(since.toLong()), Instant.ofEpochMilli(at.toLong()));
    }
}
