package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** note_unanswered.lua */
final class NoteUnansweredScript {

    private static final Script SCRIPT = Script.named("note_unanswered");

    private NoteUnansweredScript() {}

    static Future<Long> run(Room room, String id, String row, int most, Duration life, Instant now) {
        return SCRIPT.call()
                .key(Keys.UNANSWERED_BY_TIME)
                .key(Keys.UNANSWERED_ROWS)
                .key(Keys.UNANSWERED_COUNTS)
                .key(Keys.UNANSWERED_SINCE)
                .argument(id)
                .argument(row)
                .argument(now)
                .argument(life.toMillis())
                .argument(most)
                .run(room.link())
                .map(answer -> answer.get(1).toLong());
    }
}
