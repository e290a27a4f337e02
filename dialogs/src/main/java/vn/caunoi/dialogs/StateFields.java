package vn.caunoi.dialogs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The fields of one object of a stored state. Each is taken once; what is left over at the end is none of ours. */
final class StateFields {

    private final ObjectNode object;
    private int taken;

    StateFields(ObjectNode object) {
        this.object = object;
    }

    String text(String name) {
        return text(name, take(name));
    }

    long number(String name) {
        JsonNode value = take(name);
        require(value.isIntegralNumber() && value.canConvertToLong(), name, "a whole number");
        return value.longValue();
    }

    int count(String name) {
        long number = number(name);
        require(number == (int) number, name, "a number of at most nine digits");
        return (int) number;
    }

    Instant instant(String name) {
        try {
            return WrittenInstant.read(text(name));
        } catch (DateTimeException e) {
            throw wrong(name, "a time such as 2026-11-20T02:00:00Z");
        }
    }

    StateFields object(String name) {
        return object(name, take(name));
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new TreeMap<>();
        object(name).object.properties().forEach(field -> texts.put(field.getKey(), text(name, field.getValue())));
        return texts;
    }

    List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        array(name).forEach(value -> texts.add(text(name, value)));
        return texts;
    }

    <T> List<T> all(String name, Function<StateFields, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode value : array(name)) {
            StateFields fields = object(name, value);
            all.add(read.apply(fields));
            fields.done();
        }
        return all;
    }

    /** @throws IllegalArgumentException when there is a field that nobody asked for */
    void done() {
        if (taken < object.size()) {
            throw new IllegalArgumentException("not a conversation state: one of these is not known: "
                    + object.properties().stream().map(Map.Entry::getKey).toList());
        }
    }

    private JsonNode array(String name) {
        JsonNode value = take(name);
        require(value.isArray(), name, "a list");
        return value;
    }

    private JsonNode take(String name) {
        taken++;
        return object.path(name);
    }

    private static String text(String name, JsonNode value) {
        require(value.isTextual(), name, "a text");
        return value.textValue();
    }

    private static StateFields object(String name, JsonNode value) {
        require(value.isObject(), name, "an object");
        return new StateFields((ObjectNode) value);
    }

    private static void require(boolean right, String name, String expected) {
        if (!right) {
            throw wrong(name, expected);
        }
    }

    private static IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException("not a conversation state: '" + name + "' must be " + expected);
    }
}
