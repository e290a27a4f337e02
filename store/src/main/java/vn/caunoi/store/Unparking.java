package vn.caunoi.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A parked item that is to be tried again.
 *
 * @param expectedOwner of the conversation, as read; "" = any
 * @param owner who has the conversation from now on; "" = as before
 * @param arrival {@code said} or {@code woke} for an arrival that is to have its turn, "" for none
 * @param payload of the arrival, opaque JSON
 * @param message the message that is to be sent
 */
public record Unparking(
        ParkedItem item,
        String expectedOwner,
        String owner,
        String arrival,
        String payload,
        Optional<OutboxMessage> message,
        Instant now) {

    /** A message goes back to the outbox it came from, whoever owns the conversation. */
    public static Unparking send(ParkedItem item, Instant now) {
        var outbox = item.outbox().split(" ", 2);
        return new Unparking(
                item, "", "", "", "", Optional.of(new OutboxMessage(item.message(), outbox[0], outbox[1], item.payload())), now);
    }
}
