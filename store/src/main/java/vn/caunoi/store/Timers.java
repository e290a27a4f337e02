package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Waits, retries, reminders and deadlines of conversations. */
public final class Timers {

    private final Room room;

    Timers(Room room) {
        this.room = room;
    }

    /** Turns due timers into arrivals (sequence 0, the timer's payload), earliest first; answers how many. */
    public Future<Integer> fire(int partition, Instant now, int atMost) {
        return FireTimersScript.run(room, partition, now, atMost);
    }

    /** Fires every partition's due timers; answers how many by partition, those without left out. */
    public Future<Map<Integer, Integer>> fireAll(Instant now, int atMostEach) {
        var due = IntStream.range(0, room.keys().partitions())
                .mapToObj(p -> Request.cmd(Command.ZCOUNT)
                        .arg(Keys.timers(p)).arg("-inf").arg(now.toEpochMilli()))
                .toList();
        return room.link().batch(due).map(Answers::positive).compose(counts -> fireIn(counts, now, atMostEach));
    }

    private Future<Map<Integer, Integer>> fireIn(Map<Integer, Long> due, Instant now, int atMostEach) {
        var fired = new TreeMap<Integer, Integer>();
        var all = new ArrayList<Future<?>>();
        due.keySet().forEach(p -> all.add(fire(p, now, atMostEach).onSuccess(count -> fired.put(p, count))));
        return Future.all(all).map(fired);
    }
}
