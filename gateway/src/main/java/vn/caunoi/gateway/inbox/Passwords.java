package vn.caunoi.gateway.inbox;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;

/**
 * Passwords as argon2id hashes, computed on one worker of their own so that a rush of log-ins cannot eat the machine.
 *
 * <p>Parameters are the smallest that the OWASP Password Storage Cheat Sheet recommends (19 MiB, two passes, one
 * lane); an older hash is checked with the parameters written in it.
 */
final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final WorkerExecutor worker;
    private final Future<String> nobody;

    Passwords(Vertx vertx) {
        this.worker = vertx.createSharedWorkerExecutor("inbox-passwords", 1);
        this.nobody = hash("nobody has this password");
    }

    Future<String> hash(String password) {
        return worker.executeBlocking(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(function()).getResult());
    }

    /** Takes as long for a user who does not exist as for one who does: the answer must not tell which names exist. */
    Future<Boolean> matches(String password, Optional<String> hash) {
        return hash.map(Future::succeededFuture).orElse(nobody)
                .compose(against -> worker.executeBlocking(() ->
                        Password.check(password, against).with(Argon2Function.getInstanceFromHash(against))))
                .map(equal -> equal && hash.isPresent());
    }

    private static Argon2Function function() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }
}
