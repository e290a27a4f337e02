package vn.caunoi.gateway.index;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * What a list shows of a conversation.
 *
 * @param citizen the address in the provider's form; searched by its full digits, shown only masked
 * @param owner bot, desk, or a staff user name
 * @param status bot, open, waiting, resolved or spam
 * @param unit code of the unit it belongs to, empty while nobody knows
 * @param alert kind of danger the dialog recognised, or empty
 * @param snippet the newest line said by or to the citizen, shortened
 * @param snippetBy citizen, bot, or the display name of the staff member who said it
 * @param petitions numbers of the citizen's petitions
 * @param said what was said lately, for the search; the index forgets the text itself, so it is empty in what is found
 */
public record IndexedConversation(
        String id,
        String account,
        String family,
        String citizen,
        String name,
        String owner,
        String status,
        Instant lastAt,
        String unit,
        String alert,
        String snippet,
        String snippetBy,
        List<String> petitions,
        String said) {

    String toJson() {
        return new JsonObject()
                .put("id", id)
                .put("account", account)
                .put("family", family)
                .put("citizen", citizen)
                .put("name", name)
                .put("owner", owner)
                .put("status", status)
                .put("lastAt", lastAt.toEpochMilli())
                .put("unit", unit)
                .put("alert", alert)
                .put("snippet", snippet)
                .put("snippetBy", snippetBy)
                .put("petitions", new JsonArray(petitions))
                .encode();
    }

    static IndexedConversation fromJson(String text) {
        var json = new JsonObject(text);
        return new IndexedConversation(
                json.getString("id"),
                json.getString("account"),
                json.getString("family"),
                json.getString("citizen"),
                json.getString("name"),
                json.getString("owner"),
                json.getString("status"),
                Instant.ofEpochMilli(json.getLong("lastAt")),
                json.getString("unit"),
                json.getString("alert"),
                json.getString("snippet"),
                json.getString("snippetBy"),
                json.getJsonArray("petitions").stream().map(String.class::cast).toList(),
                "");
    }
}
