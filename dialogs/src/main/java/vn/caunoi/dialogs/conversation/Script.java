package vn.caunoi.dialogs.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation as written: a header of {@code key: value} lines (channel, at, province), an empty line, then the lines.
 *
 * @param head header and comments above the first line, kept when the file is rewritten
 */
record Script(String file, String head, String channel, String province, Instant at, List<Line> lines) {

    private static final Pattern LINE = Pattern.compile("([A-Z]+)(?:\\[(\\d+)]|\\{([^}]*)})?(?:[: ] ?(.*)|$)");
    private static final Pattern OPTION = Pattern.compile("\\[([^\\]]+)]");
    private static final String INDENT = "   ";

    /** @throws IllegalArgumentException naming file and line */
    static Script read(String file, String text) {
        List<String> raw = text.lines().toList();
        Map<String, String> header = new LinkedHashMap<>();
        int first = 0;
        while (first < raw.size() && !raw.get(first).isBlank()) {
            String line = raw.get(first);
            if (!line.startsWith("#")) {
                String[] parts = line.split(":", 2);
                require(parts.length == 2, file, first, "expected 'key: value' in the header, or an empty line after it");
                header.put(parts[0].strip(), parts[1].strip());
            }
            first++;
        }
        require(header.containsKey("channel"), file, 0, "the header needs 'channel: sms | zalo | web'");
        return new Script(file, String.join("\n", raw.subList(0, first)), header.get("channel"),
                header.getOrDefault("province", ""), at(file, header), lines(file, raw, first));
    }

    private static Instant at(String file, Map<String, String> header) {
        try {
            return OffsetDateTime.parse(header.getOrDefault("at", "2026-11-20T09:00:00+07:00")).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(file + ":1: 'at' must look like 2026-11-20T09:00:00+07:00", e);
        }
    }

    private static List<Line> lines(String file, List<String> raw, int first) {
        List<Line> lines = new ArrayList<>();
        for (int i = first; i < raw.size(); i++) {
            String line = raw.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(INDENT)) {
                require(!lines.isEmpty(), file, i, "a continuation line with nothing above it");
                lines.add(continued(lines.remove(lines.size() - 1), line.strip()));
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            require(matcher.matches(), file, i, "expected C:, B:, JOIN, LEAVE, WAIT, PETITION, LOOKUP or an effect");
            String mark = matcher.group(2) != null ? matcher.group(2) : matcher.group(3) != null ? matcher.group(3) : "";
            String said = matcher.group(4) == null ? "" : matcher.group(4).strip();
            lines.add(new Line(i + 1, matcher.group(1), mark, said, List.of()));
        }
        return List.copyOf(lines);
    }

    private static Line continued(Line line, String more) {
        boolean options = line.is(Line.BOT) && more.startsWith("[") && more.endsWith("]");
        return options
                ? new Line(line.number(), line.kind(), line.mark(), line.text(),
                        OPTION.matcher(more).results().map(option -> option.group(1)).toList())
                : new Line(line.number(), line.kind(), line.mark(), line.text() + "\n" + more, line.options());
    }

    private static void require(boolean condition, String file, int index, String message) {
        if (!condition) {
            throw new IllegalArgumentException(file + ":" + (index + 1) + ": " + message);
        }
    }

    /** The lines as text again; the inverse of reading. */
    static String written(Line line) {
        String mark = line.mark().isEmpty() ? "" : line.is(Line.BOT) ? "[" + line.mark() + "]" : "{" + line.mark() + "}";
        boolean speech = line.is(Line.CITIZEN) || line.is(Line.BOT);
        String head = line.kind() + mark + (speech ? ": " : line.text().isEmpty() ? "" : " ");
        String options = line.options().isEmpty() ? ""
                : "\n" + INDENT + "[" + String.join("] [", line.options()) + "]";
        String text = String.join("\n" + INDENT, Arrays.asList(line.text().split("\n", -1)));
        return (head + text).stripTrailing() + options;
    }
}
