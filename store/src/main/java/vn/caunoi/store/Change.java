package vn.caunoi.store;

import java.time.Instant;

/**
 * Something changed; what it is now is read from the conversation or petition itself.
 *
 * @param kind conversation or petition
 * @param id of the conversation, or the petition number
 * @param what arrived, turn, act, delivery, receipt, petition or parked
 */
public record Change(String cursor, int partition, String kind, String id, String what, Instant at) {}
