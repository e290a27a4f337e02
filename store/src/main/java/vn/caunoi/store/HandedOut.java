package vn.caunoi.store;

import java.util.Optional;

/**
 * An arrival handed out by the accept of a message, as {@link Arrivals#take} would have handed it out right after.
 *
 * @param conversation as it stands with the accepted message; empty when the arrival is another conversation's
 */
public record HandedOut(Arrival arrival, Optional<ConversationRow> conversation) {}
