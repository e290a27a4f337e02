package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;

/** suspect.lua */
final class SuspectScript {

    private static final Script SCRIPT = Script.named("suspect");

    private SuspectScript() {}

    static Future<Long> run(Room room, Arrival arrival, String node, String start, Duration kept) {
        return SCRIPT.call()
                .key(Keys.suspect(arrival.partition(), arrival.entry()))
                .argument(node)
                .argument(start)
                .argument(kept.toMillis())
                .run(room.link())
                .map(answer -> answer.get(1).toLong());
    }
}
