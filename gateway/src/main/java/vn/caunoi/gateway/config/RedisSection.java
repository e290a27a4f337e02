package vn.caunoi.gateway.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.caunoi.store.Servers;

/** Which Redis servers the configuration names: one, some with sentinels, or a cluster. */
final class RedisSection {

    private RedisSection() {}

    static Optional<Servers> servers(Section section) {
        var url = section.text("url", "");
        var sentinels = section.texts("sentinels");
        var master = section.text("master", "");
        var cluster = section.texts("cluster");
        oneOf(section, url, sentinels, cluster);
        if (sentinels.isEmpty() != master.isEmpty()) {
            throw section.complaint(
                    master.isEmpty() ? "master" : "sentinels", "is missing", "both: redis.sentinels and the name of their redis.master");
        }
        if (!url.isEmpty()) {
            return read(section, "url", () -> new Servers.One(url));
        }
        if (!sentinels.isEmpty()) {
            return read(section, "sentinels", () -> new Servers.Watched(sentinels, master));
        }
        return cluster.isEmpty() ? Optional.empty() : read(section, "cluster", () -> new Servers.Cluster(cluster));
    }

    private static void oneOf(Section section, String url, List<String> sentinels, List<String> cluster) {
        if (Stream.of(url.isEmpty(), sentinels.isEmpty(), cluster.isEmpty()).filter(empty -> !empty).count() > 1) {
            throw section.complaint(
                    cluster.isEmpty() ? "sentinels" : "cluster",
                    "does not go with another way to Redis",
                    "one of redis.url, redis.sentinels and redis.cluster");
        }
    }

    private static Optional<Servers> read(Section section, String key, Supplier<Servers> servers) {
        try {
            return Optional.of(servers.get());
        } catch (IllegalArgumentException cause) {
            throw section.complaint(key, "is not readable: " + cause.getMessage(), "addresses as in docs/operations.md");
        }
    }
}
