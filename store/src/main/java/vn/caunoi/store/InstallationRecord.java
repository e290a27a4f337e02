package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes what is fixed at the first start, and reads it at every later one. The first of several nodes wins. */
final class InstallationRecord {

    private static final int KEY_BYTES = 32;

    /** Grows when stored data changes its shape; a migration goes with it. */
    private static final String SCHEMA = "1";

    private InstallationRecord() {}

    static Future<Installation> open(Link link, int partitions) {
        return link.batch(List.of(
                        once("schema", SCHEMA),
                        once("partitions", Integer.toString(partitions)),
                        once("key", HexFormat.of().formatHex(randomKey())),
                        Request.cmd(Command.HGETALL).arg(Keys.INSTALLATION)))
                .recover(InstallationRecord::explained)
                .map(answers -> checked(StreamEntry.pairs(answers.get(3)), partitions));
    }

    private static Future<List<Response>> explained(Throwable cause) {
        return Redirect.in(cause).isPresent()
                ? Future.failedFuture(new StoreException("This Redis is one of a cluster: name it as redis.cluster, not as redis.url"))
                : Future.failedFuture(cause);
    }

    private static Request once(String field, String value) {
        return Request.cmd(Command.HSETNX).arg(Keys.INSTALLATION).arg(field).arg(value);
    }

    private static byte[] randomKey() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static Installation checked(Map<String, String> stored, int partitions) {
        if (!stored.get("schema").equals(SCHEMA)) {
            throw new StoreException("This Redis holds data of schema " + stored.get("schema")
                    + ", this program reads schema " + SCHEMA + ": run the program version that wrote it");
        }
        if (!stored.get("partitions").equals(Integer.toString(partitions))) {
            throw new StoreException("This Redis was set up with " + stored.get("partitions")
                    + " partitions, the configuration says " + partitions
                    + ": every key would be looked for in the wrong place; set partitions: " + stored.get("partitions"));
        }
        return new Installation(HexFormat.of().parseHex(stored.get("key")), partitions);
    }
}
