package vn.caunoi.dialogs.flow;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms of {@link Plain}, letter by letter from a table: every turn compares a text with hundreds of
 * words, and the expressions that define the forms would be most of a turn's work. What the table does not hold (emoji,
 * decomposed accents, far scripts) goes through the expressions.
 */
final class LetterTable {

    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NOT_SPELLED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Latin with all Vietnamese letters, Greek, Cyrillic, and the signs of print: dashes, quotation marks, arrows. */
    private static final int END = 0x2300;

    private static final char SPACE = ' ';
    private static final char NOTHING = 0;
    private static final char UNSURE = 1;
    private static final char[] WORDS = new char[END];
    private static final char[] SPELLED = new char[END];
    private static final char[] UNACCENTED = new char[END];

    static {
        for (char c = 0; c < END; c++) {
            String alone = String.valueOf(c);
            boolean mark = alone.matches("\\p{M}");
            WORDS[c] = mark ? NOTHING : one(wordsOf(alone));
            UNACCENTED[c] = mark ? NOTHING : same(Plain.unaccented(alone));
            // What stands alone as it is composed may still join its neighbour: marks, and the parts of Korean syllables.
            boolean joins = mark || c >= 0x1100 && c < 0x1200 || c == '\u03A3' || !Normalizer.isNormalized(alone, Normalizer.Form.NFC);
            SPELLED[c] = joins ? UNSURE : one(spelledOf(alone));
        }
    }

    private LetterTable() {}

    static String words(String text) {
        String read = read(text, WORDS);
        return read == null ? wordsOf(text) : read;
    }

    static String spelled(String text) {
        String read = read(text, SPELLED);
        return read == null ? spelledOf(text) : read;
    }

    /** Null when the table does not hold all of the text. */
    private static String read(String text, char[] table) {
        char[] out = new char[text.length()];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char letter = c < END ? table[c] : UNSURE;
            if (letter == UNSURE) {
                return null;
            }
            if (letter == SPACE) {
                gap = length > 0;
            } else if (letter != NOTHING) {
                if (gap) {
                    out[length++] = SPACE;
                    gap = false;
                }
                out[length++] = letter;
            }
        }
        return new String(out, 0, length);
    }

    /** Every letter without its accents, all else as it is. */
    static String unaccented(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char letter = c < END ? UNACCENTED[c] : UNSURE;
            if (letter == UNSURE) {
                return Plain.unaccented(text);
            }
            if (letter != NOTHING) {
                out.append(letter);
            }
        }
        return out.toString();
    }

    private static char same(String form) {
        return form.length() == 1 && form.charAt(0) > UNSURE ? form.charAt(0) : UNSURE;
    }

    private static char one(String form) {
        return form.isEmpty() ? SPACE : form.length() == 1 ? form.charAt(0) : UNSURE;
    }

    static String wordsOf(String text) {
        return NOT_WORDS.matcher(Plain.unaccented(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static String spelledOf(String text) {
        return NOT_SPELLED.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ").strip();
    }
}
