package vn.caunoi.dialogs.language.normal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Takes the marks off Vietnamese letters: "Đường" and "đuờng", NFC or NFD, full-width or with a Cyrillic look-alike, all
 * become "duong". What is invisible (zero-width characters, soft hyphens) disappears.
 */
public final class Fold {

    private static final char DROPPED = 0;
    private static final int TABLE_END = 0x1F00;
    private static final char[] TABLE = new char[TABLE_END];
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    // Letters that look like ours: eth and stroked d for đ, oi for ư (old fonts), dotless i, Cyrillic twins.
    private static final String LOOKALIKES = "\u0111\u0110\u00F0\u00D0\u0256\u0189\u01A3\u01A2\u0131\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u0410\u0415\u041E\u0420\u0421\u0425\u0423\u0406";
    private static final String THEIR_BASE = "dddddduuiaeopcxyiaeopcxyi";

    static {
        for (char c = 0; c < TABLE_END; c++) {
            TABLE[c] = computed(c);
        }
    }

    private Fold() {}

    /** The text without marks, in lower case; punctuation and spaces stay. */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
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
        String decomposed = Normalizer.normalize(syllable, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(decomposed.length());
        StringBuilder tones = new StringBuilder(1);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!invisible(c)) {
                (TONES.indexOf(c) >= 0 ? tones : letters).append(c == '\u00F0' ? '\u0111' : c);
            }
        }
        return letters.append(tones).toString();
    }

    /** Whether a written syllable can mean this one: it is bare, or its marks are the same. */
    public static boolean compatible(String written, String meant) {
        String toned = toned(written);
        return toned.equals(fold(written)) || toned.equals(toned(meant));
    }

    private static char computed(char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || invisible(c)) {
            return DROPPED;
        }
        char base = c >= '\u00B0' && Character.isLetter(c) ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0) : c;
        int lookalike = LOOKALIKES.indexOf(base);
        return lookalike >= 0 ? THEIR_BASE.charAt(lookalike) : Character.toLowerCase(base);
    }
}
