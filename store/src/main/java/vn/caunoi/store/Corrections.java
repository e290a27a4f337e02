package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What staff corrected, the newest of it: examples that models learn from beside those that are part of the product. */
public final class Corrections {

    private final Room room;

    Corrections(Room room) {
        this.room = room;
    }

    /**
     * What there is, the oldest first.
     *
     * @param version counts up with every change; 0 = nothing was ever corrected
     */
    public record All(long version, Map<String, String> byId) {}

    /**
     * Takes the place of one of the same id.
     *
     * @param most how many are kept; the oldest go first
     * @return the version with it
     */
    public Future<Long> keep(String id, String row, int most, Instant now) {
        return KeepCorrectionScript.run(room, id, row, most, now);
    }

    /** False when there is none of this id. */
    public Future<Boolean> remove(String id) {
        return RemoveCorrectionScript.run(room, id);
    }

    public Future<Long> version() {
        return room.link().send(Request.cmd(Command.GET).arg(Keys.CORRECTIONS_VERSION)).map(Corrections::number);
    }

    /** At least as new as its version says: what changes while it is read changes the version once more. */
    public Future<All> read() {
        return version().compose(version -> ids().compose(ids -> rows().map(rows -> new All(version, inOrder(ids, rows)))));
    }

    private Future<Response> ids() {
        return room.link().send(Request.cmd(Command.ZRANGE).arg(Keys.CORRECTIONS_BY_TIME).arg(0).arg(-1));
    }

    private Future<Map<String, String>> rows() {
        return room.link().send(Request.cmd(Command.HGETALL).arg(Keys.CORRECTIONS)).map(StreamEntry::pairs);
    }

    private static Map<String, String> inOrder(Response ids, Map<String, String> rows) {
        var ordered = new LinkedHashMap<String, String>();
        Answers.texts(ids).stream().filter(rows::containsKey).forEach(id -> ordered.put(id, rows.get(id)));
        return Collections.unmodifiableMap(ordered);
    }

    private static long number(Response answer) {
        return answer == null ? 0 : answer.toLong();
    }
}
