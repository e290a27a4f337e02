package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Staff users, their sessions, and failed tries to log in. */
public final class Staff {

    Staff() {}

    /** False when the name is taken. */
    public Future<Boolean> create(StaffUser user) {
        throw new UnsupportedOperationException();
    }

    public Future<Optional<StaffUser>> find(String name) {
        throw new UnsupportedOperationException();
    }

    /** Everyone, inactive ones too, by name. */
    public Future<List<StaffUser>> all() {
        throw new UnsupportedOperationException();
    }

    /** False when there is no such user. */
    public Future<Boolean> update(StaffUser user) {
        throw new UnsupportedOperationException();
    }

    /** Only the hash of a session token is ever stored: who reads the database cannot become somebody. */
    public Future<Void> openSession(String tokenHash, String json, Duration life) {
        throw new UnsupportedOperationException();
    }

    /** The session's JSON, its life renewed in the same step; empty when it ended. */
    public Future<Optional<String>> session(String tokenHash, Duration renew) {
        throw new UnsupportedOperationException();
    }

    public Future<Void> closeSession(String tokenHash) {
        throw new UnsupportedOperationException();
    }

    /** Counts one more failed try; the window begins with the first. */
    public Future<Failures> failed(String key, Duration window, Instant now) {
        throw new UnsupportedOperationException();
    }

    public Future<Void> clearFailures(String key) {
        throw new UnsupportedOperationException();
    }

    public Future<Failures> failures(String key, Instant now) {
        throw new UnsupportedOperationException();
    }
}
