package vn.caunoi.store;

import java.time.Instant;

/**
 * A reply that leaves in a moment, unless it is taken back.
 *
 * @param leaves when; its line gets its time then
 */
public record HeldReply(String conversation, Line line, OutboxMessage message, Instant leaves) {

    /** One id for the line and the message. */
    public String id() {
        return message.id();
    }

    String member() {
        return conversation + " " + id();
    }
}
