package vn.caunoi.gateway.inbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** The JSON body of a request, read field by field, so that every complaint names its field. */
final class Form {

    private final JsonObject json;

    private Form(JsonObject json) {
        this.json = json;
    }

    static Form of(RoutingContext context) {
        try {
            var json = context.body().asJsonObject();
            if (json == null) {
                throw Refusal.unreadable();
            }
            return new Form(json);
        } catch (DecodeException | ClassCastException notAnObject) {
            throw Refusal.unreadable();
        }
    }

    /** Must be there and not blank. */
    String text(String field, int longest) {
        var value = optional(field, longest);
        if (value.isBlank()) {
            throw Refusal.badField(field, "Không được để trống.");
        }
        return value;
    }

    /** Empty when absent. */
    String optional(String field, int longest) {
        var value = json.getValue(field);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            throw Refusal.badField(field, "Cần là một chuỗi chữ.");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refusal.badField(field, "Dài quá " + longest + " ký tự.");
        }
        return text;
    }

    String matching(String field, Pattern pattern, String expected) {
        var value = optional(field, Integer.MAX_VALUE);
        if (!pattern.matcher(value).matches()) {
            throw Refusal.badField(field, "Cần là " + expected + ".");
        }
        return value;
    }
}
