package vn.caunoi.channels.zalo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A webhook body read field by field, each by its path. Ids come as texts or as numbers above 2^53; both are kept
 * digit by digit as text.
 */
record ZaloBody(JsonObject json) {

    /** Says which field and what was expected of it. */
    static final class Unreadable extends RuntimeException {

        Unreadable(String path, String expected) {
            super(path + ": expected " + expected);
        }
    }

    static ZaloBody read(Buffer body) {
        try {
            if (Json.decodeValue(body) instanceof JsonObject json) {
                return new ZaloBody(json);
            }
        } catch (DecodeException e) {
            throw new Unreadable("body", "JSON that can be read to its end");
        }
        throw new Unreadable("body", "a JSON object");
    }

    /** A text or a whole number that must be there. */
    String text(String path) {
        return find(path).filter(text -> !text.isBlank()).orElseThrow(() -> new Unreadable(path, "a text or a whole number"));
    }

    Optional<String> find(String path) {
        Object value = value(path);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String || isWhole(value)) {
            return Optional.of(value.toString());
        }
        throw new Unreadable(path, "a text or a whole number");
    }

    /** The objects of an array; none when the field is absent. */
    List<ZaloBody> list(String path) {
        Object value = value(path);
        if (value == null) {
            return List.of();
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.stream().map(item -> new ZaloBody((JsonObject) item)).toList();
        }
        throw new Unreadable(path, "a list of objects");
    }

    /** The texts or whole numbers of an array that must be there and not be empty. */
    List<String> texts(String path) {
        if (value(path) instanceof JsonArray array
                && !array.isEmpty()
                && array.stream().allMatch(item -> item instanceof String || isWhole(item))) {
            return array.stream().map(Object::toString).toList();
        }
        throw new Unreadable(path, "a list of texts");
    }

    /** The body's time, in milliseconds since 1970. */
    Instant at() {
        try {
            return Instant.ofEpochMilli(Long.parseLong(text("timestamp")));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Unreadable("timestamp", "milliseconds since 1970");
        }
    }

    /** A number written as a number or as a text, as coordinates and sizes are. */
    Optional<Double> number(String path) {
        Object value = value(path);
        try {
            return value == null || value.equals("") ? Optional.empty() : Optional.of(Double.valueOf(value.toString()));
        } catch (NumberFormatException e) {
            throw new Unreadable(path, "a number");
        }
    }

    private Object value(String path) {
        Object value = json;
        for (String name : path.split("\\.")) {
            if (value == null) {
                return null;
            }
            if (!(value instanceof JsonObject object)) {
                throw new Unreadable(path, "objects on the way to it");
            }
            value = object.getValue(name);
        }
        return value;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }
}
