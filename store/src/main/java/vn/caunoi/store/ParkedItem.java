package vn.caunoi.store;

import java.time.Instant;

/**
 * What could not be handled and waits for a person.
 *
 * @param kind {@code turn}: an arrival whose turn failed, {@code send}: a message that did not leave
 * @param payload of the arrival or the message, opaque JSON: it may hold what is sealed
 * @param message id of the message; "" for a turn
 * @param outbox "account lane" of the message; "" for a turn
 */
public record ParkedItem(
        String id,
        int partition,
        String kind,
        String conversation,
        String reason,
        String payload,
        String message,
        String outbox,
        Instant at) {}
