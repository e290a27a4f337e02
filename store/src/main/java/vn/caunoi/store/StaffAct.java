package vn.caunoi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something a member of staff (or the gateway on its own account) does to a conversation.
 *
 * @param version as read; -1 = any
 * @param expectedOwner as read; "" = any
 * @param fields changed fields only; may hold owner and status
 * @param held replies that leave in a moment: their line and message are written then
 */
public record StaffAct(
        String conversation,
        long version,
        String expectedOwner,
        Map<String, String> fields,
        List<Line> lines,
        List<OutboxMessage> outbox,
        Instant now,
        List<HeldReply> held) {

    public StaffAct {
        Names.check("conversation", conversation);
        Names.checkFields(fields);
    }

    /** An act whose messages leave at once. */
    public StaffAct(
            String conversation,
            long version,
            String expectedOwner,
            Map<String, String> fields,
            List<Line> lines,
            List<OutboxMessage> outbox,
            Instant now) {
        this(conversation, version, expectedOwner, fields, lines, outbox, now, List.of());
    }
}
