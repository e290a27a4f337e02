package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Staff users, their sessions, and failed tries to log in. */
public final class Staff {

    private final Room room;

    Staff(Room room) {
        this.room = room;
    }

    /** False when the name is taken. */
    public Future<Boolean> create(StaffUser user) {
        return room.link()
                .send(Request.cmd(Command.HSETNX).arg(Keys.USERS).arg(user.name()).arg(json(user)))
                .map(made -> made.toInteger() == 1);
    }

    public Future<Optional<StaffUser>> find(String name) {
        return room.link()
                .send(Request.cmd(Command.HGET).arg(Keys.USERS).arg(name))
                .map(answer -> Answers.text(answer).map(Staff::user));
    }

    /** Everyone, inactive ones too, by name. */
    public Future<List<StaffUser>> all() {
        return room.link()
                .send(Request.cmd(Command.HVALS).arg(Keys.USERS))
                .map(answer -> Answers.texts(answer).stream()
                        .map(Staff::user)
                        .sorted(Comparator.comparing(StaffUser::name))
                        .toList());
    }

    /** False when there is no such user. */
    public Future<Boolean> update(StaffUser user) {
        // Users are never removed: between the look and the write nothing can go wrong.
        return find(user.name()).compose(known -> known.isEmpty()
                ? Future.succeededFuture(false)
                : room.link()
                        .send(Request.cmd(Command.HSET).arg(Keys.USERS).arg(user.name()).arg(json(user)))
                        .map(true));
    }

    /** Only the hash of a session token is ever stored: who reads the database cannot become somebody. */
    public Future<Void> openSession(String tokenHash, String json, Duration life) {
        return room.link()
                .send(Request.cmd(Command.SET)
                        .arg(Keys.session(tokenHash)).arg(json).arg("PX").arg(life.toMillis()))
                .mapEmpty();
    }

    /** The session's JSON, its life renewed in the same step; empty when it ended. */
    public Future<Optional<String>> session(String tokenHash, Duration renew) {
        return room.link()
                .send(Request.cmd(Command.GETEX).arg(Keys.session(tokenHash)).arg("PX").arg(renew.toMillis()))
                .map(Answers::text);
    }

    public Future<Void> closeSession(String tokenHash) {
        return room.link().send(Request.cmd(Command.DEL).arg(Keys.session(tokenHash))).mapEmpty();
    }

    /** Counts one more failed try; the window begins with the first. */
    public Future<Failures> failed(String key, Duration window, Instant now) {
        return FailedScript.run(room, key, window, now);
    }

    public Future<Void> clearFailures(String key) {
        return room.link().send(Request.cmd(Command.DEL).arg(Keys.failures(key))).mapEmpty();
    }

    public Future<Failures> failures(String key, Instant now) {
        return room.link()
                .send(Request.cmd(Command.HMGET).arg(Keys.failures(key)).arg("count").arg("until"))
                .map(answer -> failures(answer, now));
    }

    private static Failures failures(Response answer, Instant now) {
        var left = answer.get(1) == null ? 0 : answer.get(1).toLong() - now.toEpochMilli();
        return left <= 0
                ? new Failures(0, Duration.ZERO)
                : new Failures(answer.get(0).toInteger(), Duration.ofMillis(left));
    }

    private static String json(StaffUser user) {
        return JsonObject.of(
                        "name", user.name(),
                        "displayName", user.displayName(),
                        "role", user.role(),
                        "unit", user.unit(),
                        "passwordHash", user.passwordHash(),
                        "active", user.active())
                .encode();
    }

    private static StaffUser user(String json) {
        var user = new JsonObject(json);
        return new StaffUser(
                user.getString("name"),
                user.getString("displayName"),
                user.getString("role"),
                user.getString("unit"),
                user.getString("passwordHash"),
                user.getBoolean("active"));
    }
}
