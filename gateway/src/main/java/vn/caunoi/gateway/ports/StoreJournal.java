package vn.caunoi.gateway.ports;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.gateway.delivery.OutboundJson;
import vn.caunoi.gateway.intake.ConversationIds;
import vn.caunoi.gateway.intake.InboundJson;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoredLine;

/** A citizen's own view of the transcript: what went in and out, never a note or an activity. */
final class StoreJournal implements ChannelContext.Journal {

    private final Store store;
    private final ConversationIds ids;

    StoreJournal(Store store, ConversationIds ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public Future<List<Line>> after(String account, String citizen, String cursor, int atMost) {
        var conversation = ids.of(account, citizen);
        return cursor.isEmpty() ? newest(conversation, "", List.of(), atMost) : next(conversation, cursor, List.of(), atMost);
    }

    /** Reads on until the page is full or the end is reached: a stretch of notes must not look like the end. */
    private Future<List<Line>> next(String conversation, String cursor, List<Line> found, int atMost) {
        return store.conversations().after(conversation, cursor, atMost).compose(page -> {
            var lines = joined(found, own(page));
            return lines.size() >= atMost || page.size() < atMost
                    ? Future.succeededFuture(lines.subList(0, Math.min(lines.size(), atMost)))
                    : next(conversation, page.get(page.size() - 1).cursor(), lines, atMost);
        });
    }

    private Future<List<Line>> newest(String conversation, String before, List<Line> found, int atMost) {
        return store.conversations().tail(conversation, before, atMost).compose(page -> {
            var lines = joined(own(page), found);
            return lines.size() >= atMost || page.size() < atMost
                    ? Future.succeededFuture(lines.subList(Math.max(0, lines.size() - atMost), lines.size()))
                    : newest(conversation, page.get(0).cursor(), lines, atMost);
        });
    }

    private static List<Line> own(List<StoredLine> page) {
        return page.stream().filter(StoreJournal::own).map(StoreJournal::line).toList();
    }

    private static List<Line> joined(List<Line> older, List<Line> newer) {
        return Stream.concat(older.stream(), newer.stream()).toList();
    }

    private static boolean own(StoredLine stored) {
        var kind = stored.line().kind();
        return kind.equals("in") || kind.equals("out");
    }

    private static Line line(StoredLine stored) {
        var line = stored.line();
        var extra = line.extra().isEmpty() ? new JsonObject() : new JsonObject(line.extra());
        return new Line(
                stored.cursor(),
                line.kind().equals("in"),
                line.author(),
                line.id(),
                line.text(),
                OutboundJson.options(extra.getJsonArray("options", new JsonArray())),
                InboundJson.attachments(extra.getJsonArray("attachments", new JsonArray())),
                line.at());
    }
}
