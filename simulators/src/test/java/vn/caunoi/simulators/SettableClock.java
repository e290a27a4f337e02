package vn.caunoi.simulators;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when a test says so. */
public final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-22T02:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration step) {
        now = now.plus(step);
    }
}
