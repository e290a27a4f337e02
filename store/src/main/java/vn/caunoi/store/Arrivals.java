package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What came in and waits for its turn. */
public final class Arrivals {

    /** Longer than a node that fell over takes to come back. */
    private static final Duration SUSPECTED = Duration.ofDays(1);

    private static final String NOBODY = "";

    private final Room room;
    private final Group turns;

    Arrivals(Room room) {
        this.room = room;
        this.turns = new Group(room.link(), Keys.TURNS);
    }

    /** Keeps the arrival durably and gives it the conversation's next sequence number; a seen one changes nothing. */
    public Future<Accepted> accept(NewArrival arrival) {
        return AcceptScript.run(room, arrival, NOBODY);
    }

    /** The same, and hands the partition's next arrival out to the consumer in the same step, as a rule this one. */
    public Future<Accepted> accept(NewArrival arrival, String consumer) {
        return AcceptScript.run(room, arrival, consumer);
    }

    /** What the provider is told of: from now on one alike is a new one. */
    public Future<Void> answered(String conversation, String account, String likeness) {
        var key = Keys.alike(room.keys().partitionOf(conversation), account, likeness);
        return room.link().send(Request.cmd(Command.DEL).arg(key)).mapEmpty();
    }

    /** Hands out up to {@code atMost} arrivals nobody was given yet; they stay pending until their turn commits. */
    public Future<List<Arrival>> take(int partition, String consumer, int atMost) {
        return turns.take(Keys.arrivals(partition), consumer, atMost).map(handed -> arrivals(partition, handed));
    }

    /** Takes over what any consumer (this one too) was given and has not finished for {@code idle}. */
    public Future<List<Arrival>> claim(int partition, String consumer, Duration idle, int atMost) {
        return turns.claim(Keys.arrivals(partition), consumer, idle, atMost).map(handed -> arrivals(partition, handed));
    }

    /** Arrivals not finished yet (pending ones included) by partition; partitions without any are left out. */
    public Future<Map<Integer, Long>> waiting() {
        var lengths = IntStream.range(0, room.keys().partitions())
                .mapToObj(p -> Request.cmd(Command.XLEN).arg(Keys.arrivals(p)))
                .toList();
        return room.link().batch(lengths).map(Answers::positive);
    }

    /**
     * Marks an arrival before its turn is computed alone: a process that ends before {@link #cleared} leaves the mark, and
     * its node finds it after the next start.
     *
     * @param start of the node, never the same twice
     * @return how often a process ended so before
     */
    public Future<Long> suspect(Arrival arrival, String node, String start) {
        return SuspectScript.run(room, arrival, node, start, SUSPECTED);
    }

    /** The process outlived the turn, however that ended. */
    public Future<Void> cleared(Arrival arrival) {
        return room.link().send(Request.cmd(Command.DEL).arg(Keys.suspect(arrival.partition(), arrival.entry()))).mapEmpty();
    }

    private static List<Arrival> arrivals(int partition, List<Group.Handed> handed) {
        return handed.stream().map(one -> arrival(partition, one)).toList();
    }

    static Arrival arrival(int partition, Group.Handed handed) {
        var entry = handed.entry();
        return new Arrival(
                entry.id(), partition, entry.field("c"), Long.parseLong(entry.field("s")), entry.field("p"), handed.deliveries());
    }
}
