package vn.caunoi.store;

import java.time.Instant;

/** A petition as it stands; {@code state} is opaque JSON, {@code version} grows with every step. */
public record PetitionRow(String number, String conversation, String state, long version, Instant opened) {}
