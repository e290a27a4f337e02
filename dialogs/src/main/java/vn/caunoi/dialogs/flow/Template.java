package vn.caunoi.dialogs.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slots in a text: {@code {content|60}} is the slot cut to 60 characters with a visible mark, {@code {number|pairs}} is
 * digits in groups of four, as they are read aloud.
 */
public final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z_]+)(?:\\|([a-z0-9]+))?}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{4})(?=\\d)");
    private static final String CUT = "…";
    private static final String PAIRS = "pairs";

    private Template() {}

    /** The text with its holes filled; {@code slots} answers "" for what is not known. */
    public static String fill(String text, UnaryOperator<String> slots) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher hole = HOLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (hole.find()) {
            filled.append(text, from, hole.start()).append(shown(slots.apply(hole.group(1)), hole.group(2)));
            from = hole.end();
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** At most {@code length} characters; what is left out leaves a visible mark. */
    static String cut(String value, int length) {
        String oneLine = SPACES.matcher(value).replaceAll(" ").strip();
        if (oneLine.length() <= length) {
            return oneLine;
        }
        // The mark becomes three dots on SMS, so three places are kept for it.
        int room = Math.max(0, length - 3);
        int space = oneLine.lastIndexOf(' ', room);
        return oneLine.substring(0, space > room / 2 ? space : safe(oneLine, room)) + CUT;
    }

    private static int safe(String text, int at) {
        return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    private static String shown(String value, String filter) {
        if (filter == null) {
            return value;
        }
        return filter.equals(PAIRS) ? FOUR_DIGITS.matcher(value).replaceAll("$1 ") : cut(value, Integer.parseInt(filter));
    }

    /** Slot and filter of every hole; the filter is "" where there is none. */
    static Map<String, String> holes(String text) {
        Map<String, String> holes = new LinkedHashMap<>();
        HOLE.matcher(text).results()
                .forEach(hole -> holes.put(hole.group(1), hole.group(2) == null ? "" : hole.group(2)));
        return holes;
    }

    /** Longest a hole can become; empty when nothing bounds it. */
    static OptionalInt longest(String slot, String filter, Map<String, Integer> bounded) {
        if (filter.matches("\\d{1,4}")) {
            return OptionalInt.of(Integer.parseInt(filter));
        }
        return bounded.containsKey(slot)
                ? OptionalInt.of(bounded.get(slot) + (filter.equals(PAIRS) ? 1 : 0))
                : OptionalInt.empty();
    }

    static boolean known(String filter) {
        return filter.isEmpty() || filter.equals(PAIRS) || filter.matches("\\d{1,4}");
    }
}
