package vn.caunoi.channels;

import io.vertx.core.Future;

/** Where a channel brings what it received. */
@FunctionalInterface
public interface Intake {

    /**
     * Completes only when the inbound is durable: acknowledge to the provider then and not before.
     * Fails when the store is away: answer the provider with a temporary failure so that it tries again.
     */
    Future<Accepted> accept(Inbound inbound);

    enum Accepted {
        FRESH,
        /** Seen before: a success for the provider, nothing changed. */
        REPEATED
    }
}
