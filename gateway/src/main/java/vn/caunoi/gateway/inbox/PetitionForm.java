package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * An act that is allowed now, and what it asks for.
 *
 * @param label as officers call it
 * @param hint what it does, in one sentence
 */
public record PetitionForm(String act, String label, String hint, List<PetitionField> fields) {

    JsonObject json() {
        var asked = new JsonArray();
        fields.forEach(field -> asked.add(field.json()));
        return new JsonObject().put("act", act).put("label", label).put("hint", hint).put("fields", asked);
    }
}
