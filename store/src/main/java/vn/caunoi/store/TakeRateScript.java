package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** take_rate.lua */
final class TakeRateScript {

    private static final Script SCRIPT = Script.named("take_rate");

    private TakeRateScript() {}

    static Future<RatePortion> run(Room room, String account, int perSecond, int least, int most, Instant now) {
        return SCRIPT.call()
                .key(Keys.rate(account))
                .argument(perSecond)
                .argument(Rates.capacity(perSecond))
                .argument(least)
                .argument(most)
                .argument(now)
                .argument(Rates.RAMP_FROM)
                .argument(Rates.KEPT.toMillis())
                .run(room.link())
                .map(answer -> {
                    var word = RatePortion.Word.valueOf(answer.get(0).toString().toUpperCase(Locale.ROOT));
                    var number = answer.get(1).toInteger();
                    return word == RatePortion.Word.TAKEN
                            ? new RatePortion(word, number, Duration.ZERO)
                            : new RatePortion(word, 0, Duration.ofMillis(number));
                });
    }
}
