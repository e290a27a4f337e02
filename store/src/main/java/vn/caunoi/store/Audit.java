package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.List;

/** The record for auditors: only ever added to, never trimmed. */
public final class Audit {

    private final Room room;

    Audit(Room room) {
        this.room = room;
    }

    public Future<Void> append(String who, String what, String about, String detail, Instant now) {
        return room.link()
                .send(Request.cmd(Command.XADD)
                        .arg(Keys.AUDIT).arg("*")
                        .arg("who").arg(who)
                        .arg("what").arg(what)
                        .arg("about").arg(about)
                        .arg("detail").arg(detail)
                        .arg("at").arg(now.toEpochMilli()))
                .mapEmpty();
    }

    /** Entries after the id ("" = the beginning), oldest first. */
    public Future<List<AuditEntry>> read(String after, int atMost) {
        return room.link()
                .send(Request.cmd(Command.XRANGE)
                        .arg(Keys.AUDIT).arg(after.isEmpty() ? "-" : "(" + after).arg("+")
                        .arg("COUNT").arg(atMost))
                .map(answer -> StreamEntry.all(answer).stream().map(Audit::entry).toList());
    }

    private static AuditEntry entry(StreamEntry entry) {
        return new AuditEntry(
                entry.id(),
                entry.field("who"),
                entry.field("what"),
                entry.field("about"),
                entry.field("detail"),
                entry.at());
    }
}
