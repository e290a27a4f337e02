package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;

/** A real Redis from a Maven artifact, with append-only persistence in a data folder; dies with the JVM. */
public final class EmbeddedRedis {

    private EmbeddedRedis() {}

    /**
     * @param dataFolder made when missing; two processes never share one
     * @param options further arguments of redis-server, such as {@code --maxmemory 64mb}
     */
    public static Future<EmbeddedRedis> start(Vertx vertx, Path dataFolder, List<String> options) {
        throw new UnsupportedOperationException();
    }

    public String url() {
        throw new UnsupportedOperationException();
    }

    public long pid() {
        throw new UnsupportedOperationException();
    }

    public Future<Void> stop() {
        throw new UnsupportedOperationException();
    }
}
