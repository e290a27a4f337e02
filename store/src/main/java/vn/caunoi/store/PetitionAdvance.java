package vn.caunoi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A petition's next step, with what its citizen is told.
 *
 * @param version as read
 * @param conversation whose transcript and outbox the lines and messages go to; without it they must be empty
 */
public record PetitionAdvance(
        int partition,
        String number,
        long version,
        String state,
        String event,
        Optional<String> conversation,
        List<Line> lines,
        List<OutboxMessage> outbox,
        Instant now) {

    public PetitionAdvance {
        Names.check("petition number", number);
        if (conversation.isEmpty() && !(lines.isEmpty() && outbox.isEmpty())) {
            throw new IllegalArgumentException("lines and messages need a conversation to go to");
        }
    }
}
