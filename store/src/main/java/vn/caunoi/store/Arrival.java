package vn.caunoi.store;

/**
 * An accepted message, or a timer that fired, waiting for its turn.
 *
 * @param entry id of the stream entry; a turn that commits removes it
 * @param sequence number in the conversation, from 1; 0 = a timer fired
 * @param payload opaque JSON as it was accepted, or the timer's
 * @param deliveries how often it was handed out, this time included: a high number is a poison message
 */
public record Arrival(
        String entry, int partition, String conversation, long sequence, String payload, long deliveries) {}
