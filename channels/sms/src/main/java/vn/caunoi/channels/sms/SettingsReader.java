package vn.caunoi.channels.sms;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads settings one by one; what is wrong is named with what it was and what was expected. */
final class SettingsReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private final JsonObject settings;
    private final Set<String> known = new TreeSet<>();

    SettingsReader(JsonObject settings) {
        this.settings = settings;
    }

    String required(String name, int longest) {
        String value = text(name, "", longest);
        if (value.isBlank()) {
            throw wrong(name, "is missing", "a text of 1 to " + longest + " characters");
        }
        return value;
    }

    String text(String name, String otherwise, int longest) {
        Object value = raw(name, otherwise);
        String text = value.toString();
        if (value instanceof JsonObject || text.length() > longest) {
            throw wrong(name, "has " + text.length() + " characters", "a text of at most " + longest + " characters");
        }
        return text;
    }

    /** Decimal, or hexadecimal as 0x…. */
    int number(String name, int otherwise, int least, int most) {
        Object value = raw(name, otherwise);
        try {
            int number = Integer.decode(value.toString().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, "is '" + value + "'", "a whole number from " + least + " to " + most);
        }
        throw wrong(name, "is " + value, "a whole number from " + least + " to " + most);
    }

    boolean flag(String name, boolean otherwise) {
        String value = raw(name, otherwise).toString();
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(name, "is '" + value + "'", "true or false");
        }
        return value.equals("true");
    }

    /** Such as 500ms, 30s, 10m, 24h, 2d. */
    Duration duration(String name, String otherwise, Duration least, Duration most) {
        String value = raw(name, otherwise).toString();
        Matcher matcher = DURATION.matcher(value);
        Duration read = matcher.matches() ? duration(Long.parseLong(matcher.group(1)), matcher.group(2)) : Duration.ofMillis(-1);
        if (read.compareTo(least) < 0 || read.compareTo(most) > 0) {
            throw wrong(name, "is '" + value + "'", "a time such as 500ms, 30s, 10m or 24h, from " + least + " to " + most);
        }
        return read;
    }

    <E extends Enum<E>> E choice(String name, E otherwise) {
        String value = raw(name, otherwise.name()).toString();
        E[] choices = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> wrong(name, "is '" + value + "'", "one of " + Arrays.toString(choices)
                        .toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** The value as it stands, for settings with an inner form. */
    Object raw(String name, Object otherwise) {
        known.add(name);
        Object value = settings.getValue(name);
        return value == null ? otherwise : value;
    }

    /** Call last: a misspelt name must not silently leave a default in force. */
    void refuseUnknown() {
        settings.fieldNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(name, "is not a setting", "one of " + String.join(", ", known));
        });
    }

    static IllegalArgumentException wrong(String name, String was, String expected) {
        return new IllegalArgumentException("%s %s; expected %s".formatted(name, was, expected));
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
