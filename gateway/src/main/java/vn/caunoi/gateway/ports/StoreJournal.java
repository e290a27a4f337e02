package vn.caunoi.gateway.ports;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
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
        var lines = cursor.isEmpty()
                ? store.conversations().tail(conversation, "", atMost)
                : store.conversations().after(conversation, cursor, atMost);
        return lines.map(all -> all.stream().filter(StoreJournal::own).map(StoreJournal::line).toList());
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
