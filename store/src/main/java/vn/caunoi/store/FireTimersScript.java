package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;

/** fire_timers.lua */
final class FireTimersScript {

    private static final Script SCRIPT = Script.named("fire_timers");

    private FireTimersScript() {}

    static Future<Integer> run(Room room, int partition, Instant now, int atMost) {
        return SCRIPT.call()
                .key(Keys.timers(partition))
                .key(Keys.timerPayloads(partition))
                .key(Keys.arrivals(partition))
                .argument(now)
                .argument(atMost)
                .run(room.link())
                .map(answer -> answer.get(1).toInteger());
    }
}
