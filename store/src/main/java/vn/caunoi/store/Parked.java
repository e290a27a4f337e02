package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What needs a person, with the reason. Put here by the commit of a turn and the settlement of a send. */
public final class Parked {

    private final Room room;

    Parked(Room room) {
        this.room = room;
    }

    /** The oldest of all partitions, oldest first. */
    public Future<List<ParkedItem>> list(int atMost) {
        return room.link().batch(everywhere(p -> Request.cmd(Command.XRANGE)
                        .arg(Keys.parked(p)).arg("-").arg("+").arg("COUNT").arg(atMost)))
                .map(Parked::items)
                .map(items -> items.stream().sorted(Comparator.comparing(ParkedItem::at)).limit(atMost).toList());
    }

    /** Empty when a person removed it. */
    public Future<Optional<ParkedItem>> find(int partition, String id) {
        return room.link()
                .send(Request.cmd(Command.XRANGE).arg(Keys.parked(partition)).arg(id).arg(id))
                .map(answer -> StreamEntry.all(answer).stream().map(entry -> item(partition, entry)).findFirst());
    }

    /** Takes an item back into work. */
    public Future<Unparked> again(Unparking unparking) {
        return UnparkScript.run(room, unparking);
    }

    /** False when it was removed already. */
    public Future<Boolean> remove(int partition, String id) {
        return room.link()
                .send(Request.cmd(Command.XDEL).arg(Keys.parked(partition)).arg(id))
                .map(removed -> removed.toInteger() == 1);
    }

    /** Items of all partitions. */
    public Future<Long> count() {
        return room.link().batch(everywhere(p -> Request.cmd(Command.XLEN).arg(Keys.parked(p))))
                .map(answers -> answers.stream().mapToLong(Response::toLong).sum());
    }

    private List<Request> everywhere(IntFunction<Request> ask) {
        return IntStream.range(0, room.keys().partitions()).mapToObj(ask).toList();
    }

    private static List<ParkedItem> items(List<Response> byPartition) {
        var items = new ArrayList<ParkedItem>();
        for (var p = 0; p < byPartition.size(); p++) {
            for (var entry : StreamEntry.all(byPartition.get(p))) {
                items.add(item(p, entry));
            }
        }
        return items;
    }

    private static ParkedItem item(int partition, StreamEntry entry) {
        return new ParkedItem(
                entry.id(), partition, entry.field("k"), entry.field("c"), entry.field("r"), entry.field("p"),
                entry.field("m"), entry.field("o"), entry.at());
    }
}
