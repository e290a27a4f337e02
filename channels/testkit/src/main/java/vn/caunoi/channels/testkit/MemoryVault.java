package vn.caunoi.channels.testkit;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.channels.ChannelContext.Vault;

/** Rotating credentials with a true compare-and-set; can be told to be away. */
public final class MemoryVault implements Vault {

    private final InstantSource clock;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Instant> leases = new HashMap<>();
    private boolean away;

    MemoryVault(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on every call fails, as when the store is away, until told otherwise. */
    public synchronized void away(boolean value) {
        away = value;
    }

    @Override
    public synchronized Future<Optional<String>> read(String name) {
        return away ? storeIsAway() : Future.succeededFuture(Optional.ofNullable(values.get(name)));
    }

    @Override
    public synchronized Future<Boolean> replace(String name, Optional<String> expected, String next) {
        if (away) {
            return storeIsAway();
        }
        boolean same = Optional.ofNullable(values.get(name)).equals(expected);
        if (same) {
            values.put(name, next);
        }
        return Future.succeededFuture(same);
    }

    @Override
    public synchronized Future<Boolean> lease(String name, Duration length) {
        if (away) {
            return storeIsAway();
        }
        Instant now = clock.instant();
        boolean free = !leases.getOrDefault(name, Instant.MIN).isAfter(now);
        if (free) {
            leases.put(name, now.plus(length));
        }
        return Future.succeededFuture(free);
    }

    private static <T> Future<T> storeIsAway() {
        return Future.failedFuture("the store is away");
    }
}
