package vn.caunoi.dialogs.language.report;

import java.util.Locale;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.normal.Span;
import vn.caunoi.dialogs.language.recognise.Found;

/**
 * A date, a sum, a number … that a text names.
 *
 * @param what date, time, age, money, area, phone, petition_number, identity, number
 * @param words the citizen's own
 * @param rawStart offset of its first character in the raw text
 * @param rawEnd offset after its last
 * @param start offset of its first character in the normalised text
 * @param end offset after its last
 * @param value what it says, see the records of {@link Found}
 */
public record Entity(String what, String words, int rawStart, int rawEnd, int start, int end, Found value) {

    static Entity of(Found found, Normalised text) {
        Span written = text.written(found.start(), found.end());
        return new Entity(what(found), text.raw().substring(written.rawStart(), written.rawEnd()),
            written.rawStart(), written.rawEnd(), found.start(), found.end(), found);
    }

    // The records are named for what they find.
    private static String what(Found found) {
        return found.getClass().getSimpleName().replaceFirst("Found", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
