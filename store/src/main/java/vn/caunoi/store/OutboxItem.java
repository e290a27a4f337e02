package vn.caunoi.store;

/**
 * A message handed out to be sent; it stays pending until it is settled.
 *
 * @param entry id of the stream entry
 * @param attempts failed tries counted so far by {@link Outbox#attempted}
 */
public record OutboxItem(
        String entry,
        int partition,
        String account,
        String lane,
        String conversation,
        String messageId,
        String payload,
        int attempts) {}
