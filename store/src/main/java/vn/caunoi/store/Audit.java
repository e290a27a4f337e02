package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** The record for auditors: only ever added to, never trimmed. */
public final class Audit {

    Audit() {}

    public Future<Void> append(String who, String what, String about, String detail, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Entries after the id ("" = the beginning), oldest first. */
    public Future<List<AuditEntry>> read(String after, int atMost) {
        throw new UnsupportedOperationException();
    }
}
