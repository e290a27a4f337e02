package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** failed.lua */
final class FailedScript {

    private static final Script SCRIPT = Script.named("failed");

    private FailedScript() {}

    static Future<Failures> run(Room room, String key, Duration window, Instant now) {
        return SCRIPT.call()
                .key(Keys.failures(key))
                .argument(now)
                .argument(window.toMillis())
                .run(room.link())
                .map(answer -> new Failures(
                        answer.get(1).toInteger(),
                        Duration.ofMillis(answer.get(2).toLong() - now.toEpochMilli())));
    }
}
