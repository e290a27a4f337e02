package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A citizen's text as the computer reads it: in ordinary spelling and with its accents. For the eyes of staff, beside the
 * raw text and never in its place.
 *
 * @param text the whole of it
 * @param changes the words that read differently from what was written, in the order of the text
 */
public record Reading(String text, List<Change> changes) {

    /** Copies the list. */
    public Reading {
        changes = List.copyOf(changes);
    }

    /**
     * One word, or a few that were written as one.
     *
     * @param start offset in {@link Reading#text}, in UTF-16 units
     * @param from as the citizen wrote it
     * @param to as it stands in {@link Reading#text}
     * @param sure false when another word may have been meant
     */
    public record Change(int start, String from, String to, boolean sure) {}

    JsonObject json() {
        var changed = new JsonArray();
        changes.forEach(change -> changed.add(new JsonObject()
                .put("start", change.start())
                .put("from", change.from())
                .put("to", change.to())
                .put("sure", change.sure())));
        return new JsonObject().put("text", text).put("changes", changed);
    }
}
