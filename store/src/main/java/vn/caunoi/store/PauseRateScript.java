package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** pause_rate.lua */
final class PauseRateScript {

    private static final Script SCRIPT = Script.named("pause_rate");

    private PauseRateScript() {}

    static Future<Duration> run(Room room, String account, Duration length, Duration ramp, Instant now) {
        return SCRIPT.call()
                .key(Keys.rate(account))
                .argument(now)
                .argument(length.toMillis())
                .argument(ramp.toMillis())
                .argument(Rates.KEPT.toMillis())
                .run(room.link())
                .map(answer -> Duration.ofMillis(answer.get(1).toLong()));
    }
}
