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
 */
public record StaffAct(
        String conversation,
        long version,
        String expectedOwner,
        Map<String, String> fields,
        List<Line> lines,
        List<OutboxMessage> outbox,
        Instant now) {

    public StaffAct {
        Names.check("conversation", conversation);
        Names.checkFields(fields);
    }
}
