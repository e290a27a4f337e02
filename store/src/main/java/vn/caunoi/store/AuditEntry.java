package vn.caunoi.store;

import java.time.Instant;

/** Who did or read what; entries are only ever added. */
public record AuditEntry(String id, String who, String what, String about, String detail, Instant at) {}
