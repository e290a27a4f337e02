package vn.caunoi.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A message handed out to be sent; it stays pending until it is settled.
 *
 * @param entry id of the stream entry
 * @param citizen whom it is for, in the provider's own form; "" = the conversation was not there
 * @param tries begun so far; known for a claimed one, 0 for a fresh one
 * @param begun when a try began whose end nobody told: the citizen may have the message
 */
public record OutboxItem(
        String entry,
        int partition,
        String account,
        String lane,
        String conversation,
        String citizen,
        String messageId,
        String payload,
        int tries,
        Optional<Instant> begun) {}
