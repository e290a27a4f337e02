package vn.caunoi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything one turn changes: it happens whole or not at all.
 *
 * @param entry the stream entry that caused the turn; removed with the commit
 * @param sequence the arrival's number; 0 for a timer
 * @param version as read
 * @param owner as read
 * @param state the dialog's new state, opaque JSON
 * @param fields changed fields only; may hold owner and status
 * @param parked the arrival this turn stands in for, when it could not be handled
 */
public record TurnCommit(
        String conversation,
        Optional<String> entry,
        long sequence,
        long version,
        String owner,
        String state,
        Map<String, String> fields,
        List<Line> lines,
        List<OutboxMessage> outbox,
        List<NewPetition> petitions,
        List<TimerChange> timers,
        Instant now,
        Optional<ParkedArrival> parked) {

    public TurnCommit {
        Names.check("conversation", conversation);
        Names.checkFields(fields);
    }

    /** A turn that was handled. */
    public TurnCommit(
            String conversation,
            Optional<String> entry,
            long sequence,
            long version,
            String owner,
            String state,
            Map<String, String> fields,
            List<Line> lines,
            List<OutboxMessage> outbox,
            List<NewPetition> petitions,
            List<TimerChange> timers,
            Instant now) {
        this(conversation, entry, sequence, version, owner, state, fields, lines, outbox, petitions, timers, now, Optional.empty());
    }

    /** The same, standing in for an arrival that could not be handled. */
    public TurnCommit parking(ParkedArrival arrival) {
        return new TurnCommit(
                conversation, entry, sequence, version, owner, state, fields, lines, outbox, petitions, timers, now, Optional.of(arrival));
    }
}
