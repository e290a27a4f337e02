package vn.caunoi.channels.webchat;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the fields of an incoming frame; what is not as expected is a {@link MalformedFrame} that names the field. */
final class Fields {

    private final JsonObject json;

    private Fields(JsonObject json) {
        this.json = json;
    }

    static Fields of(String frame) {
        try {
            return new Fields(new JsonObject(frame));
        } catch (DecodeException | ClassCastException e) {
            throw new MalformedFrame("frame", "a JSON object");
        }
    }

    String text(String name, String expected) {
        return optionalText(name, expected).orElseThrow(() -> new MalformedFrame(name, expected));
    }

    String text(String name, Pattern pattern, String expected) {
        return optionalText(name, pattern, expected).orElseThrow(() -> new MalformedFrame(name, expected));
    }

    Optional<String> optionalText(String name, String expected) {
        Object value = json.getValue(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw new MalformedFrame(name, expected);
    }

    Optional<String> optionalText(String name, Pattern pattern, String expected) {
        Optional<String> text = optionalText(name, expected);
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            throw new MalformedFrame(name, expected);
        }
        return text;
    }

    int number(String name, int least, int most) {
        Object value = json.getValue(name);
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw new MalformedFrame(name, "a whole number from " + least + " to " + most);
    }

    /** Absent is the empty list. */
    List<String> texts(String name, int atMost, Pattern pattern, String expected) {
        Object value = json.getValue(name, new JsonArray());
        if (!(value instanceof JsonArray array) || array.size() > atMost) {
            throw new MalformedFrame(name, "a list of at most " + atMost + ", each " + expected);
        }
        return array.stream().map(item -> item(name, item, pattern, expected)).toList();
    }

    private static String item(String name, Object item, Pattern pattern, String expected) {
        if (item instanceof String text && pattern.matcher(text).matches()) {
            return text;
        }
        throw new MalformedFrame(name, "a list, each " + expected);
    }
}
