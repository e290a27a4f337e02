package vn.caunoi.store;

import java.time.Instant;

/** What could not be handled and waits for a person. */
public record ParkedItem(
        String id, int partition, String kind, String conversation, String reason, String payload, Instant at) {}
