package vn.caunoi.store;

import java.util.List;

/** The Redis servers of an installation. Addresses are {@code redis://[user:password@]host:port}, {@code rediss://} for TLS. */
public sealed interface Servers {

    /** One server; {@code /database} may follow its address. */
    record One(String url) implements Servers {

        public One {
            Address.of(url);
        }
    }

    /**
     * A master and its replicas, of which sentinels make another one the master when it dies.
     *
     * @param sentinels asked in turn for the master; what stands before an {@code @} is for them alone
     * @param master the name the sentinels know it by; {@code redis://user:password@name/database} when it wants a
     *     password, TLS or a database
     */
    record Watched(List<String> sentinels, String master) implements Servers {

        public Watched {
            someOf(sentinels, "sentinel");
            if (!master.matches("(rediss?://([^/@]*@)?)?[\\w.-]+(/\\d+)?")) {
                throw new IllegalArgumentException(
                        "master: expected the name the sentinels know it by, or redis://user:password@name/database");
            }
            sentinels = List.copyOf(sentinels);
        }
    }

    /** A Redis Cluster. @param nodes some of its servers, to ask for all of them; they share user, password and TLS */
    record Cluster(List<String> nodes) implements Servers {

        public Cluster {
            someOf(nodes, "cluster node");
            if (nodes.stream().anyMatch(url -> url.matches("\\w+://[^/]+/.+"))) {
                throw new IllegalArgumentException("a cluster has one database only: nothing may follow the port");
            }
            nodes = List.copyOf(nodes);
        }
    }

    private static void someOf(List<String> urls, String what) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("expected at least one " + what);
        }
        urls.forEach(Address::of);
    }
}
