package vn.caunoi.store;

import java.time.Instant;
import java.util.List;

/**
 * How a send ended.
 *
 * @param status sent, failed, in_doubt or parked
 * @param sentIds what the provider calls the message (several when it went in parts); receipts name these
 * @param detail for staff, "" when there is nothing to say
 */
public record Settlement(OutboxItem item, String status, List<String> sentIds, String detail, Instant now) {}
