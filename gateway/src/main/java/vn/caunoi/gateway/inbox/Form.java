package vn.caunoi.gateway.inbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The JSON body of a request, read field by field, so that every complaint names its field. */
final class Form {

    private static final int LONGEST_DATE = 20;

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

    /** Without the blanks around it. */
    String stripped(String field, int longest) {
        return text(field, longest).strip();
    }

    /** Empty when absent. */
    Optional<LocalDate> date(String field) {
        try {
            return Optional.of(optional(field, LONGEST_DATE)).filter(value -> !value.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException noDate) {
            throw Refusal.badField(field, "Cần là một ngày, ví dụ 2026-11-22.");
        }
    }

    /** False when absent. */
    boolean flag(String field) {
        var value = json.getValue(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw Refusal.badField(field, "Cần là true hoặc false.");
    }

    /** A whole number, 0 or more. */
    long count(String field) {
        if (json.getValue(field) instanceof Number number && number.longValue() >= 0 && number.longValue() == number.doubleValue()) {
            return number.longValue();
        }
        throw Refusal.badField(field, "Cần là một số nguyên.");
    }

    /** The texts of an object within; empty when absent. */
    Map<String, String> section(String field, int longest) {
        var value = json.getValue(field);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof JsonObject inner)) {
            throw Refusal.badField(field, "Cần là một đối tượng.");
        }
        var texts = new Form(inner);
        return inner.fieldNames().stream().collect(Collectors.toMap(name -> name, name -> texts.optional(name, longest)));
    }

    String matching(String field, Pattern pattern, String expected) {
        var value = optional(field, Integer.MAX_VALUE);
        if (!pattern.matcher(value).matches()) {
            throw Refusal.badField(field, "Cần là " + expected + ".");
        }
        return value;
    }
}
