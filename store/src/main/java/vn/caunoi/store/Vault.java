package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/** Credentials that rotate. */
public final class Vault {

    Vault() {}

    public Future<Optional<String>> read(String name) {
        throw new UnsupportedOperationException();
    }

    /** Durable compare-and-set; {@code expected} empty = must not exist yet. False when another node was faster. */
    public Future<Boolean> replace(String name, Optional<String> expected, String next) {
        throw new UnsupportedOperationException();
    }

    /** True for one caller over all nodes until the time has passed: a single flight, not a lock to trust. */
    public Future<Boolean> lease(String name, Duration length) {
        throw new UnsupportedOperationException();
    }
}
