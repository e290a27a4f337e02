package vn.caunoi.channels;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as SMS segments: how it is encoded, how long it is in that encoding's unit, where it is cut.
 *
 * <p>The text is normalised to NFC first, because a pasted NFD text is about a quarter longer; the parts joined are
 * that NFC text. Limits are those of 3GPP TS 23.040 with an 8-bit concatenation reference (a six-octet header):
 * one message of 160 septets or 70 UTF-16 units, else parts of 153 or 67. No escape pair, surrogate pair or letter with
 * its combining marks is cut apart, unless a single letter is longer than a whole part.
 *
 * @param units length of the whole text: septets in GSM-7 (an extension letter is two), UTF-16 units in UCS-2
 * @param parts at least one; an empty text is one empty part
 */
public record Segments(Encoding encoding, int units, List<String> parts) {

    public enum Encoding {
        GSM_7("GSM-7", 160, 153),
        UCS_2("UCS-2", 70, 67);

        private final String label;
        private final int alone;
        private final int joined;

        Encoding(String label, int alone, int joined) {
            this.label = label;
            this.alone = alone;
            this.joined = joined;
        }

        /** As people write it: GSM-7, UCS-2. */
        public String label() {
            return label;
        }

        /** Units a message of one segment holds. */
        public int alone() {
            return alone;
        }

        /** Units each segment of a longer message holds. */
        public int joined() {
            return joined;
        }
    }

    /** What a reader sees as one letter: a base with its marks, an emoji sequence, CR LF. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    /** GSM-7 when every character is in its alphabet, else UCS-2. */
    public static Segments of(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        int septets = Gsm7.septets(nfc);
        return septets >= 0 ? cut(nfc, Encoding.GSM_7, septets) : cut(nfc, Encoding.UCS_2, nfc.length());
    }

    /** How many segments the text takes, which is what the sender pays. */
    public static int count(String text) {
        return of(text).parts().size();
    }

    /**
     * The text in plain letters without accents, so that it fits GSM-7: đ becomes d, typographic quotes, dashes and
     * spaces become ASCII, emoji are left out. Letters of other scripts stay, so that nothing readable is lost; such
     * a text is then UCS-2.
     */
    public static String plain(String text) {
        return PlainText.of(text);
    }

    private static Segments cut(String text, Encoding encoding, int units) {
        if (units <= encoding.alone()) {
            return new Segments(encoding, units, List.of(text));
        }
        BitSet ends = ends(text, encoding.joined());
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int used = 0;
        int end;
        for (int at = 0; at < text.length(); at = end) {
            end = ends.nextSetBit(at + 1);
            int length = length(text, at, end, encoding);
            if (used + length > encoding.joined()) {
                parts.add(text.substring(begin, at));
                begin = at;
                used = 0;
            }
            used += length;
        }
        parts.add(text.substring(begin));
        return new Segments(encoding, units, List.copyOf(parts));
    }

    private static int length(String text, int begin, int end, Encoding encoding) {
        if (encoding == Encoding.UCS_2) {
            return end - begin;
        }
        int septets = 0;
        for (int i = begin; i < end; i++) {
            septets += Gsm7.septets(text.charAt(i));
        }
        return septets;
    }

    /** Where letters end. One that is longer than a part ends after each of its characters. */
    private static BitSet ends(String text, int longest) {
        BitSet ends = new BitSet(text.length() + 1);
        if (text.chars().allMatch(Segments::isLetterByItself)) {
            ends.set(1, text.length() + 1);
            return ends;
        }
        Matcher letter = LETTER.matcher(text);
        while (letter.find()) {
            int end = letter.start();
            while (letter.end() - letter.start() > longest && end < letter.end()) {
                end += Character.charCount(text.codePointAt(end));
                ends.set(end);
            }
            ends.set(letter.end());
        }
        return ends;
    }

    /** Nearly every letter of nearly every text: a letter composed with its marks, before the first bare mark (U+0300). */
    private static boolean isLetterByItself(int c) {
        return c != '\r' && (c < 0x300 || c >= 0x1E00 && c <= 0x1EFF || Gsm7.septets((char) c) > 0);
    }
}
