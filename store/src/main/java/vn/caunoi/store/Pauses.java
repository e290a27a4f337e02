package vn.caunoi.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double up to a limit, each shortened by chance so that nodes do not come back in step. */
final class Pauses {

    private final long first;
    private final long most;
    private long current;

    Pauses(Duration first, Duration most) {
        this.first = first.toMillis();
        this.most = most.toMillis();
        this.current = this.first;
    }

    void restart() {
        current = first;
    }

    /** In milliseconds. */
    long next() {
        var pause = current;
        current = Math.min(most, current * 2);
        return Math.max(1, ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
    }
}
