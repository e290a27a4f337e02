package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import vn.caunoi.gateway.index.IndexedConversation;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.HeldReply;
import vn.caunoi.store.StoredLine;

/** Conversations and lines in the form the page gets them: addresses masked, owners by their display names. */
final class Cards {

    private final Directory directory;

    Cards(Directory directory) {
        this.directory = directory;
    }

    Future<JsonObject> card(ConversationRow row) {
        return directory.names().map(names -> json(
                        row.id(), row.account(), row.family(), row.citizen(), row.fields().getOrDefault("name", ""),
                        row.owner(), row.status(), names)
                .put("lastAt", row.lastInbound().toString())
                .put("unit", row.fields().getOrDefault("unit", ""))
                .put("alert", row.fields().getOrDefault("alert", "")));
    }

    Future<JsonObject> card(IndexedConversation conversation) {
        return directory.names().map(names -> card(conversation, names));
    }

    Future<JsonArray> cards(List<IndexedConversation> conversations) {
        return directory.names().map(names -> {
            var cards = new JsonArray();
            conversations.forEach(conversation -> cards.add(card(conversation, names)));
            return cards;
        });
    }

    static JsonArray lines(List<StoredLine> lines, Readings readings) {
        var array = new JsonArray();
        lines.forEach(stored -> array.add(line(stored, readings)));
        return array;
    }

    /** Only what a citizen said has a {@code reading}, and only when it reads differently from how it was written. */
    private static JsonObject line(StoredLine stored, Readings readings) {
        var line = stored.line();
        var json = new JsonObject()
                .put("cursor", stored.cursor())
                .put("id", line.id())
                .put("kind", line.kind())
                .put("author", line.author())
                .put("text", line.text())
                .put("extra", line.extra().isEmpty() ? new JsonObject() : new JsonObject(line.extra()))
                .put("at", line.at().toString())
                .put("delivery", stored.delivery())
                .put("deliveryDetail", stored.deliveryDetail());
        if (line.kind().equals("in")) {
            readings.of(line.text()).ifPresent(reading -> json.put("reading", reading.json()));
        }
        return json;
    }

    static JsonObject held(HeldReply held) {
        return new JsonObject()
                .put("id", held.id())
                .put("author", held.line().author())
                .put("by", By.name(held.line()))
                .put("text", held.line().text())
                .put("leaves", held.leaves().toString());
    }

    private static JsonObject card(IndexedConversation c, Map<String, String> names) {
        return json(c.id(), c.account(), c.family(), c.citizen(), c.name(), c.owner(), c.status(), names)
                .put("lastAt", c.lastAt().toString())
                .put("unit", c.unit())
                .put("alert", c.alert())
                .put("snippet", c.snippet())
                .put("snippetBy", c.snippetBy());
    }

    private static JsonObject json(
            String id, String account, String family, String citizen, String name, String owner, String status,
            Map<String, String> names) {
        return new JsonObject()
                .put("id", id)
                .put("account", account)
                .put("family", family)
                .put("name", name)
                .put("address", Masks.address(family, citizen))
                .put("owner", new JsonObject().put("name", owner).put("text", ownerText(owner, names)))
                .put("status", status);
    }

    private static String ownerText(String owner, Map<String, String> names) {
        return switch (owner) {
            case "bot" -> "Trợ lý tự động";
            case "desk" -> "Chưa ai nhận";
            default -> names.getOrDefault(owner, owner);
        };
    }
}
