package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;

/** keep_correction.lua */
final class KeepCorrectionScript {

    private static final Script SCRIPT = Script.named("keep_correction");

    private KeepCorrectionScript() {}

    static Future<Long> run(Room room, String id, String row, int most, Instant now) {
        return SCRIPT.call()
                .key(Keys.CORRECTIONS)
                .key(Keys.CORRECTIONS_BY_TIME)
                .key(Keys.CORRECTIONS_VERSION)
                .argument(id)
                .argument(row)
                .argument(now)
                .argument(most)
                .run(room.link())
                .map(answer -> answer.get(1).toLong());
    }
}
