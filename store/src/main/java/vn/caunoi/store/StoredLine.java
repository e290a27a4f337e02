package vn.caunoi.store;

/**
 * A line with its place in the transcript.
 *
 * @param cursor place in the transcript, for {@link Conversations#tail} and {@link Conversations#after}
 * @param delivery of an outgoing message: queued, sent, delivered, read, failed, in_doubt or parked; else ""
 * @param deliveryDetail what the provider or the last try said, "" when nothing
 */
public record StoredLine(String cursor, Line line, String delivery, String deliveryDetail) {}
