package vn.caunoi.store;

import java.time.Duration;

/**
 * Where Redis is and how far things may go.
 *
 * @param partitions fixed at the first start of an installation
 */
public record StoreOptions(Servers servers, int partitions, Limits limits) {

    public static final int DEFAULT_PARTITIONS = 64;

    /** One server, with every default. */
    public static StoreOptions at(String url) {
        return at(new Servers.One(url));
    }

    public static StoreOptions at(Servers servers) {
        return new StoreOptions(servers, DEFAULT_PARTITIONS, Limits.DEFAULT);
    }

    public StoreOptions withPartitions(int partitions) {
        return new StoreOptions(servers, partitions, limits);
    }

    public StoreOptions withLimits(Limits limits) {
        return new StoreOptions(servers, partitions, limits);
    }

    /**
     * Every limit of the store.
     *
     * @param seen how long a provider's event id is remembered: longer than any provider redelivers
     * @param sentIds how long a provider's message id leads back to our message: receipts come within it
     * @param earlyReceipts how long a receipt waits for the answer to its submit
     * @param changesKept changes kept per partition, about: a reader further behind rebuilds its index
     * @param command how long Redis may leave a command unanswered before the link counts as dead
     * @param reconnectFirst the first pause before a new connection; doubles, with jitter, up to {@code reconnectMost}
     */
    public record Limits(
            Duration seen,
            Duration sentIds,
            Duration earlyReceipts,
            int changesKept,
            Duration command,
            Duration reconnectFirst,
            Duration reconnectMost) {

        public static final Limits DEFAULT = new Limits(
                Duration.ofHours(48),
                Duration.ofDays(7),
                Duration.ofDays(2),
                10_000,
                Duration.ofSeconds(5),
                Duration.ofMillis(50),
                Duration.ofSeconds(2));
    }
}
