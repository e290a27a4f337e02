package vn.caunoi.dialogs.language.normal;

import java.text.Normalizer;

/**
 * The first pass, letter by letter: composed (NFC) whatever order the marks came in, look-alikes replaced where the whole
 * word becomes ours, invisible characters gone, full-width letters, quotes and spaces made ordinary.
 */
final class Letters {

    private static final char PLAIN_END = 0x80;
    private static final String QUOTES = "\u2018\u2019\u201A\u201B\u02BC\u00B4\u2032";
    private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    // Letters and signs that stay as they are, whatever stands beside them.
    private static final int TABLE_END = 0x1F00;
    private static final boolean[] ORDINARY = new boolean[TABLE_END];

    static {
        for (char c = 0; c < TABLE_END; c++) {
            ORDINARY[c] = c < PLAIN_END || !mark(c) && !Fold.invisible(c) && ordinary(c) == c && LookAlikes.meant(c) == c;
        }
    }

    private Letters() {}

    static Traced cleaned(Traced in) {
        if (allOrdinary(in)) {
            return in;
        }
        Traced out = new Traced(in.length());
        int start = 0;
        while (start < in.length()) {
            int end = start + 1;
            while (end < in.length() && belongsTo(in, end)) {
                end++;
            }
            write(in, start, end, out);
            start = end;
        }
        return out;
    }

    private static boolean allOrdinary(Traced in) {
        for (int i = 0; i < in.length(); i++) {
            if (in.charAt(i) >= TABLE_END || !ORDINARY[in.charAt(i)]) {
                return false;
            }
        }
        return true;
    }

    // Marks and what is invisible belong to the letter before them; inside a picture they hold it together.
    private static boolean belongsTo(Traced in, int at) {
        char c = in.charAt(at);
        return c >= PLAIN_END && (mark(c) || Fold.invisible(c)) && !picture(in.charAt(at - 1));
    }

    private static boolean picture(char c) {
        return Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL || mark(c) && Fold.invisible(c) || c == '\u200D';
    }

    private static boolean mark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void write(Traced in, int start, int end, Traced out) {
        char first = in.charAt(start);
        if (end == start + 1) {
            if (first < PLAIN_END) {
                out.copy(in, start, end);
            } else if (!Fold.invisible(first) || start > 0 && picture(in.charAt(start - 1))) {
                out.replace(in, start, end, single(in, start));
            }
            return;
        }
        out.replace(in, start, end, composed(in, start, end));
    }

    private static String single(Traced in, int at) {
        char c = ordinary(in.charAt(at));
        return String.valueOf(LookAlikes.meant(c) != c && wordBecomesOurs(in, at) ? LookAlikes.meant(c) : c);
    }

    private static char ordinary(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        if (QUOTES.indexOf(c) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        return DASHES.indexOf(c) >= 0 ? '-' : Character.isSpaceChar(c) ? ' ' : c;
    }

    // A Russian or Greek word stays what it is.
    private static boolean wordBecomesOurs(Traced in, int at) {
        int start = at;
        while (start > 0 && inWord(in.charAt(start - 1))) {
            start--;
        }
        for (int i = start; i < in.length() && inWord(in.charAt(i)); i++) {
            char c = LookAlikes.meant(in.charAt(i));
            if (Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                return false;
            }
        }
        return true;
    }

    private static boolean inWord(char c) {
        return Character.isLetter(c) || mark(c);
    }

    // Marks of shape before marks of tone, or "ó" + circumflex would never become "ố".
    private static String composed(Traced in, int start, int end) {
        StringBuilder letter = new StringBuilder(single(in, start));
        StringBuilder marks = new StringBuilder();
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        letter.setLength(0);
        letter.append(apart.charAt(0));
        marks.append(apart, 1, apart.length());
        for (int i = start + 1; i < end; i++) {
            if (!Fold.invisible(in.charAt(i))) {
                marks.append(Normalizer.normalize(String.valueOf(in.charAt(i)), Normalizer.Form.NFD));
            }
        }
        marks.chars().filter(c -> !Tone.isMark((char) c)).forEach(c -> letter.append((char) c));
        marks.chars().filter(c -> Tone.isMark((char) c)).forEach(c -> letter.append((char) c));
        return Normalizer.normalize(letter, Normalizer.Form.NFC);
    }
}
