package vn.caunoi.channels.webchat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How often something may happen: so many a minute, with a burst of a quarter of it. Used on one event loop. */
final class Pace {

    private final InstantSource clock;
    private final double perMilli;
    private final double burst;
    private double left;
    private Instant counted;

    Pace(int perMinute, InstantSource clock) {
        this.clock = clock;
        this.perMilli = perMinute / 60_000.0;
        this.burst = Math.max(1, perMinute / 4);
        this.left = burst;
        this.counted = clock.instant();
    }

    boolean allows() {
        Instant now = clock.instant();
        left = Math.min(burst, left + Math.max(0, Duration.between(counted, now).toMillis()) * perMilli);
        counted = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** Until the next one is allowed. */
    long waitMillis() {
        return (long) Math.ceil(Math.max(0, 1 - left) / perMilli);
    }
}
