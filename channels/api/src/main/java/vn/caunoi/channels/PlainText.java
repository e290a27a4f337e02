package vn.caunoi.channels;

import java.text.Normalizer;
import java.util.Map;

/** Vietnamese in plain letters, as a key-pad phone writes it. */
final class PlainText {

    /** What decomposition does not reach: letters without one, and what a word processor puts in by itself. */
    private static final Map<Integer, String> ASCII = Map.ofEntries(
            Map.entry((int) 'đ', "d"), Map.entry((int) 'Đ', "D"), Map.entry((int) '₫', "d"),
            Map.entry((int) '‘', "'"), Map.entry((int) '’', "'"), Map.entry((int) '‚', "'"), Map.entry((int) '`', "'"),
            Map.entry((int) '′', "'"), Map.entry((int) '“', "\""), Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""), Map.entry((int) '«', "\""), Map.entry((int) '»', "\""),
            Map.entry((int) '‐', "-"), Map.entry((int) '‒', "-"), Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"), Map.entry((int) '―', "-"), Map.entry((int) '−', "-"), Map.entry((int) '•', "-"),
            Map.entry((int) '·', "-"), Map.entry((int) '×', "x"), Map.entry((int) '÷', ":"), Map.entry((int) '→', "->"),
            Map.entry((int) '≤', "<="), Map.entry((int) '≥', ">="), Map.entry((int) '°', " do "), Map.entry((int) '⁄', "/"),
            Map.entry((int) '\t', " "), Map.entry(0x2028, "\n"), Map.entry(0x2029, "\n"));

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        int point;
        for (int i = 0; i < decomposed.length(); i += Character.charCount(point)) {
            point = decomposed.codePointAt(i);
            append(plain, point);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder plain, int point) {
        if (point >= 'A' && point <= 'Z' || point >= 'a' && point <= 'z') {
            plain.append((char) point);
            return;
        }
        String ascii = ASCII.get(point);
        if (ascii != null) {
            plain.append(ascii);
        } else if (point == ' ' || Character.getType(point) == Character.SPACE_SEPARATOR) {
            appendSpace(plain);
        } else if (Character.isDigit(point)) {
            plain.append(Character.digit(point, 10));
        } else if (readable(point)) {
            plain.appendCodePoint(point);
        }
    }

    /** A second space, as one is left where an emoji stood, is a paid septet that says nothing. */
    private static void appendSpace(StringBuilder plain) {
        if (plain.length() == 0 || plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    private static boolean readable(int point) {
        return Character.isBmpCodePoint(point) && Gsm7.septets((char) point) > 0 || Character.isLetter(point);
    }
}
