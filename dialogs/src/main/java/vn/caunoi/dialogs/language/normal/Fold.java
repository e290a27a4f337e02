package vn.caunoi.dialogs.language.normal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Takes the marks off Vietnamese letters: "Đường" and "đuờng", NFC or NFD, full-width or with a Cyrillic look-alike, all
 * become "duong". What is invisible (zero-width characters, soft hyphens) disappears.
 */
public final class Fold {

    private static final char DROPPED = 0;
    private static final char PLAIN_END = 0x80;
    private static final int TABLE_END = 0x1F00;
    private static final char[] TABLE = new char[TABLE_END];
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    // Its lower case depends on what stands around it, so it is never looked at alone.
    private static final char SIGMA = '\u03A3';

    /** A letter that is one character: what it is without its tone, and its tone, "" for none. */
    private record Apart(String letter, String tone) {}

    // Nothing for what has no meaning alone, such as a mark that belongs to the letter before it.
    private static final Apart[] APART = new Apart[TABLE_END];

    static {
        for (char c = 0; c < TABLE_END; c++) {
            TABLE[c] = computed(c);
            APART[c] = Character.isLetterOrDigit(c) && c != SIGMA ? apart(String.valueOf(c)) : null;
        }
    }

    private Fold() {}

    /** The text without marks, in lower case; punctuation and spaces stay. */
    public static String fold(String text) {
        int same = 0;
        while (same < text.length() && bare(text.charAt(same)) == text.charAt(same) && text.charAt(same) != DROPPED) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, same);
        for (int i = same; i < text.length(); i++) {
            char bare = bare(text.charAt(i));
            if (bare != DROPPED) {
                out.append(bare);
            }
        }
        return out.toString();
    }

    /** The letter without its marks, 0 for a mark or something invisible. */
    public static char bare(char c) {
        if (c < TABLE_END) {
            return TABLE[c];
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return Character.toLowerCase((char) (c - 0xFEE0));
        }
        return invisible(c) ? DROPPED : c;
    }

    public static boolean invisible(char c) {
        return Character.getType(c) == Character.FORMAT || c == '\uFE0F';
    }

    /**
     * One syllable in a form in which spellings of the same syllable are equal: lower case, decomposed, the tone mark at the
     * end ("hoà" and "hòa").
     */
    public static String toned(String syllable) {
        if (small(syllable)) {
            return syllable;
        }
        StringBuilder letters = new StringBuilder(syllable.length() + 2);
        String tones = "";
        for (int i = 0; i < syllable.length(); i++) {
            Apart letter = syllable.charAt(i) < TABLE_END ? APART[syllable.charAt(i)] : null;
            if (letter == null) {
                Apart all = apart(syllable);
                return all.letter() + all.tone();
            }
            letters.append(letter.letter());
            tones = letter.tone().isEmpty() ? tones : tones + letter.tone();
        }
        return letters.append(tones).toString();
    }

    private static boolean small(String syllable) {
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            if (c >= PLAIN_END || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static Apart apart(String written) {
        String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(decomposed.length());
        StringBuilder tones = new StringBuilder(1);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!invisible(c)) {
                (TONES.indexOf(c) >= 0 ? tones : letters).append(LookAlikes.meant(c));
            }
        }
        return new Apart(letters.toString(), tones.toString());
    }

    private static char computed(char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || invisible(c)) {
            return DROPPED;
        }
        char meant = LookAlikes.meant(c);
        char base = meant >= '\u00B0' && Character.isLetter(meant) ? Normalizer.normalize(String.valueOf(meant), Normalizer.Form.NFD).charAt(0) : meant;
        char lower = Character.toLowerCase(LookAlikes.meant(base));
        return lower == '\u0111' ? 'd' : lower;
    }
}
