package vn.caunoi.channels.webchat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One web chat account's part of the configuration.
 *
 * @param secret signs visitor tokens, at least 32 characters; changing it makes every browser a new visitor
 * @param origins pages that may hold the chat, such as {@code https://xa.example.vn}; empty = only pages of the
 *     gateway's own host; {@code *} = any
 * @param text longest message in characters, either way
 * @param frame longest incoming frame in bytes; the HTTP server's own frame limit must not be lower
 * @param image largest image in bytes
 * @param saysPerMinute messages one socket may send a minute, with a burst of a quarter of it
 * @param framesPerMinute frames of any kind one socket may send a minute, with a burst of a quarter of it
 * @param tabs sockets of one visitor; one more closes the oldest
 * @param sockets open sockets on one node; one more is asked to come back later
 * @param history lines shown after a reload
 * @param heartbeat time between pings; a browser silent for two of them is let go
 */
record WebChatSettings(
        String secret,
        List<String> origins,
        int text,
        int frame,
        int image,
        int saysPerMinute,
        int framesPerMinute,
        int tabs,
        int sockets,
        int history,
        Duration heartbeat) {

    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "secret", "origins", "text", "frame", "image", "saysPerMinute", "framesPerMinute", "tabs", "sockets", "history",
            "heartbeatSeconds"));

    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[A-Za-z0-9.\\[\\]:-]+");

    /** @throws IllegalArgumentException naming the setting, what it was and what was expected */
    static WebChatSettings read(JsonObject settings) {
        settings.fieldNames().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(name + ": no such setting, expected one of " + NAMES);
        });
        return new WebChatSettings(
                secret(settings),
                origins(settings),
                number(settings, "text", 4_000, 160, 20_000),
                number(settings, "frame", 65_536, 16_384, 1_048_576),
                number(settings, "image", 1_048_576, 65_536, 10_485_760),
                number(settings, "saysPerMinute", 40, 4, 600),
                number(settings, "framesPerMinute", 1_200, 120, 12_000),
                number(settings, "tabs", 8, 1, 100),
                number(settings, "sockets", 10_000, 1, 100_000),
                number(settings, "history", 50, 1, 500),
                Duration.ofSeconds(number(settings, "heartbeatSeconds", 25, 1, 300)));
    }

    private static String secret(JsonObject settings) {
        Object secret = settings.getValue("secret");
        if (!(secret instanceof String text) || text.length() < 32) {
            throw new IllegalArgumentException("secret: expected at least 32 random characters, got "
                    + (secret == null ? "nothing" : "something shorter"));
        }
        return text;
    }

    private static List<String> origins(JsonObject settings) {
        Object origins = settings.getValue("origins", new JsonArray());
        if (!(origins instanceof JsonArray list)) {
            throw new IllegalArgumentException("origins: expected a list such as [\"https://xa.example.vn\"], got " + origins);
        }
        return list.stream().map(WebChatSettings::origin).toList();
    }

    private static String origin(Object value) {
        if (!(value instanceof String origin) || !ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("origins: expected https://host without a path, or *, got " + value);
        }
        return origin;
    }

    private static int number(JsonObject settings, String name, int usual, int least, int most) {
        Object value = settings.getValue(name, usual);
        if (!(value instanceof Integer number) || number < least || number > most) {
            throw new IllegalArgumentException(name + ": expected a whole number from " + least + " to " + most + ", got " + value);
        }
        return number;
    }

    /** A record would print its secret. */
    @Override
    public String toString() {
        return "WebChatSettings[origins=" + origins + ", secret=[hidden]]";
    }
}
