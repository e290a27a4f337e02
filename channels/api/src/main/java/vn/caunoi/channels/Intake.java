package vn.caunoi.channels;

import io.vertx.core.Future;
import java.time.Duration;

/** Where a channel brings what it received. */
public interface Intake {

    /**
     * Completes only when the inbound is durable: acknowledge to the provider then and not before.
     * Fails when the store is away: answer the provider with a temporary failure so that it tries again.
     */
    Future<Accepted> accept(Inbound inbound);

    /**
     * The same for an inbound whose provider gives no ids and repeats what was not answered: it is a repetition if one alike
     * was accepted for this citizen and is not {@link #answered} yet.
     */
    Future<Accepted> accept(Inbound inbound, Likeness likeness);

    /** To be completed before the provider is told of success: from then on one alike is a new one. */
    Future<Void> answered(Inbound inbound, Likeness likeness);

    /**
     * @param name the same for what cannot be told apart
     * @param window how long the provider repeats
     */
    record Likeness(String name, Duration window) {}

    enum Accepted {
        FRESH,
        /** Seen before: a success for the provider, nothing changed. */
        REPEATED
    }
}
