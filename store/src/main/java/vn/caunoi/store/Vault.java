package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Optional;

/** Credentials that rotate. */
public final class Vault {

    private final Room room;

    Vault(Room room) {
        this.room = room;
    }

    public Future<Optional<String>> read(String name) {
        return room.link().send(Request.cmd(Command.GET).arg(Keys.vault(name))).map(Answers::text);
    }

    /** Durable compare-and-set; {@code expected} empty = must not exist yet. False when another node was faster. */
    public Future<Boolean> replace(String name, Optional<String> expected, String next) {
        return VaultReplaceScript.run(room, name, expected, next);
    }

    /** True for one caller over all nodes until the time has passed: a single flight, not a lock to trust. */
    public Future<Boolean> lease(String name, Duration length) {
        return room.link()
                .send(Request.cmd(Command.SET)
                        .arg(Keys.lease(name)).arg(1).arg("NX").arg("PX").arg(length.toMillis()))
                .map(answer -> answer != null);
    }
}
