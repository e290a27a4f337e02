package vn.caunoi.store;

import java.time.Instant;

/** One step in a petition's life; events are only ever added. */
public record PetitionEvent(String id, String json, Instant at) {}
