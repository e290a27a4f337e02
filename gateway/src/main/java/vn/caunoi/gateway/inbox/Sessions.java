package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vn.caunoi.store.Staff;
import vn.caunoi.store.StaffUser;

/** Sessions in the store: they slide with use, end for good at their longest, and end when the password changes. */
final class Sessions {

    /** What the browser gets: the token for its cookie and the CSRF token for its page. */
    record Opened(String token, String csrf) {}

    private final Staff staff;
    private final InboxSettings settings;
    private final InstantSource clock;

    Sessions(Staff staff, InboxSettings settings, InstantSource clock) {
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    Future<Opened> open(StaffUser user) {
        var opened = new Opened(Tokens.fresh(), Tokens.fresh());
        var json = new JsonObject()
                .put("user", user.name())
                .put("csrf", opened.csrf())
                .put("password", Tokens.sha256(user.passwordHash()))
                .put("until", clock.instant().plus(settings.sessionLongest()).toEpochMilli());
        return staff.openSession(Tokens.sha256(opened.token()), json.encode(), settings.sessionIdle()).map(opened);
    }

    Future<Optional<Session>> find(String token) {
        return token.isEmpty() ? Future.succeededFuture(Optional.empty()) : byKey(Tokens.sha256(token));
    }

    /** Whether an open connection may stay; asking does count as use. */
    Future<Optional<Session>> byKey(String key) {
        return staff.session(key, settings.sessionIdle())
                .compose(found -> found.map(json -> check(key, new JsonObject(json)))
                        .orElse(Future.succeededFuture(Optional.empty())));
    }

    Future<Void> close(String key) {
        return staff.closeSession(key);
    }

    private Future<Optional<Session>> check(String key, JsonObject json) {
        if (!clock.instant().isBefore(Instant.ofEpochMilli(json.getLong("until")))) {
            return close(key).map(Optional.empty());
        }
        return staff.find(json.getString("user")).map(user -> user
                .filter(StaffUser::active)
                .filter(u -> Tokens.same(Tokens.sha256(u.passwordHash()), json.getString("password")))
                .map(u -> new Session(key, u, json.getString("csrf"))));
    }
}
