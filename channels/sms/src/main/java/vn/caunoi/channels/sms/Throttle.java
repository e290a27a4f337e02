package vn.caunoi.channels.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;

/**
 * The pause of the whole account after the SMS centre said "too fast": one second, doubled each time it says so again, up to
 * a minute; over with the first message it takes. For one context only.
 */
final class Throttle {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Duration next = FIRST;
    private Instant until = Instant.EPOCH;

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /** What to answer without asking the SMS centre, while the pause lasts. */
    Optional<SendFailure> pausing() {
        Duration left = Duration.between(clock.instant(), until);
        return left.isZero() || left.isNegative()
                ? Optional.empty()
                : Optional.of(new SendFailure(Kind.THROTTLED, "paused", "the SMS centre asked us to slow down", Optional.of(left)));
    }

    void taken() {
        next = FIRST;
    }

    /** The failure, with how long to wait. */
    SendFailure refused(SendFailure failure) {
        if (failure.kind() != Kind.THROTTLED) {
            return failure;
        }
        Duration pause = next;
        until = clock.instant().plus(pause);
        next = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        return new SendFailure(failure.kind(), failure.code(), failure.detail(), Optional.of(pause));
    }
}
