package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * One thing an officer is asked for before an act.
 *
 * @param type text (several lines), line, date (as {@code 2026-11-30}), number (of a petition) or choice
 * @param longest in characters
 * @param value what stands there at first
 * @param choices of a choice, in the order shown
 */
public record PetitionField(
        String name, String label, String type, boolean required, int longest, String value, List<Choice> choices) {

    public record Choice(String code, String label) {}

    JsonObject json() {
        var options = new JsonArray();
        choices.forEach(choice -> options.add(new JsonObject().put("code", choice.code()).put("label", choice.label())));
        return new JsonObject()
                .put("name", name)
                .put("label", label)
                .put("type", type)
                .put("required", required)
                .put("longest", longest)
                .put("value", value)
                .put("choices", options);
    }
}
