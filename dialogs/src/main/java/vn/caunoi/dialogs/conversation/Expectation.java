package vn.caunoi.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what happened is what a line says: word for word, {@code ~a part of it}, or {@code /a pattern/}. */
final class Expectation {

    private Expectation() {}

    static boolean matches(String expected, String actual) {
        if (expected.startsWith("~")) {
            return actual.contains(expected.substring(1).strip());
        }
        if (expected.length() > 1 && expected.startsWith("/") && expected.endsWith("/")) {
            return Pattern.compile(expected.substring(1, expected.length() - 1), Pattern.DOTALL).matcher(actual).matches();
        }
        // An empty line in a message is no line in the script.
        return expected.equals(actual.replaceAll("\\n\\s*", "\n").strip());
    }

    static boolean loose(String expected) {
        return expected.startsWith("~") || expected.startsWith("/");
    }

    /** Why the options are not the expected ones; a loose line without options says nothing about them. */
    static Optional<String> options(Line line, List<String> actual) {
        boolean silent = line.options().isEmpty() && loose(line.text());
        return silent || line.options().equals(actual)
                ? Optional.empty()
                : Optional.of("expected the options " + line.options() + ", offered were " + actual);
    }
}
