package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What needs a person, with the reason. */
public final class Parked {

    private final Room room;

    Parked(Room room) {
        this.room = room;
    }

    /**
     * Parks something in front of staff.
     *
     * @param kind arrival, message, receipt …
     * @param arrival when given, its entry is removed and the conversation goes on with the next, in the same step
     */
    public Future<Parking> park(
            int partition,
            String kind,
            String conversation,
            String reason,
            String payload,
            Instant now,
            Optional<Arrival> arrival) {
        var item = new ParkedItem("", partition, kind, conversation, reason, payload, now);
        return ParkScript.run(room, item, arrival);
    }

    /** The oldest first. */
    public Future<List<ParkedItem>> list(int partition, int atMost) {
        return room.link()
                .send(Request.cmd(Command.XRANGE)
                        .arg(Keys.parked(partition)).arg("-").arg("+").arg("COUNT").arg(atMost))
                .map(answer -> StreamEntry.all(answer).stream()
                        .map(entry -> item(partition, entry))
                        .toList());
    }

    /** False when it was removed already. */
    public Future<Boolean> remove(int partition, String id) {
        return room.link()
                .send(Request.cmd(Command.XDEL).arg(Keys.parked(partition)).arg(id))
                .map(removed -> removed.toInteger() == 1);
    }

    /** Items of all partitions. */
    public Future<Long> count() {
        var lengths = IntStream.range(0, room.keys().partitions())
                .mapToObj(p -> Request.cmd(Command.XLEN).arg(Keys.parked(p)))
                .toList();
        return room.link().batch(lengths).map(answers ->
                answers.stream().mapToLong(Response::toLong).sum());
    }

    private static ParkedItem item(int partition, StreamEntry entry) {
        return new ParkedItem(
                entry.id(), partition, entry.field("k"), entry.field("c"), entry.field("r"), entry.field("p"), entry.at());
    }
}
