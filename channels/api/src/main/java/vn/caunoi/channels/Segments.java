package vn.caunoi.channels;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        return septets >= 0
                ? cut(nfc, Encoding.GSM_7, septets, Gsm7::septets)
                : cut(nfc, Encoding.UCS_2, nfc.length(), String::length);
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

    private static Segments cut(String text, Encoding encoding, int units, ToIntFunction<String> measure) {
        if (units <= encoding.alone()) {
            return new Segments(encoding, units, List.of(text));
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (String letter : letters(text, encoding.joined())) {
            int length = measure.applyAsInt(letter);
            if (used + length > encoding.joined()) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.append(letter);
            used += length;
        }
        parts.add(part.toString());
        return new Segments(encoding, units, List.copyOf(parts));
    }

    private static List<String> letters(String text, int longest) {
        return LETTER.matcher(text).results().map(MatchResult::group)
                .flatMap(letter -> letter.length() <= longest
                        ? Stream.of(letter)
                        : letter.codePoints().mapToObj(Character::toString))
                .toList();
    }
}
