package vn.caunoi.dialogs.flow;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Two plain forms of a text: letters for an SMS, words for comparing. */
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** For signs that become several. */
    private static final int ROOM = 16;

    private Plain() {}

    /** Letters of GSM-7 only, one septet each, so that length in characters is length in septets. */
    public static String letters(String text) {
        String ascii = LetterTable.unaccented(text);
        StringBuilder letters = new StringBuilder(ascii.length() + ROOM);
        for (int i = 0; i < ascii.length(); i++) {
            appendSeptets(ascii.charAt(i), letters);
        }
        return letters.toString();
    }

    /** Printable ASCII without the nine that cost two septets or are absent from GSM 03.38: ` ^ { } \ [ ~ ] |. */
    private static void appendSeptets(char c, StringBuilder letters) {
        switch (c) {
            case '“', '”', '„', '«', '»' -> letters.append('"');
            case '‘', '’', '`', '´' -> letters.append('\'');
            case '–', '—', '−', '•' -> letters.append('-');
            case '[', '{' -> letters.append('(');
            case ']', '}' -> letters.append(')');
            case '\u00A0', '\t', '|' -> letters.append(' ');
            case '…' -> letters.append("...");
            case '→' -> letters.append("->");
            default -> {
                if (c == '\n' || c >= ' ' && c <= 'Z' || c == '_' || c >= 'a' && c <= 'z') {
                    letters.append(c);
                }
            }
        }
    }

    /** Whether a text has anything to read: a letter or a digit. */
    public static boolean hasLetters(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** How many words there are between the spaces of a text; of an empty one 1. */
    public static int count(String text) {
        String words = text.strip();
        int count = 1;
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c >= '\t' && c <= '\r';
            count += space && !gap ? 1 : 0;
            gap = space;
        }
        return count;
    }

    /** Lower-case words and digits without accents, one space between, none around: {@code "  Hủy!"} is {@code "huy"}. */
    public static String words(String text) {
        return LetterTable.words(text);
    }

    /** Lower-case words and digits with their accents, composed: {@code "Đúng."} is {@code "đúng"}. */
    public static String spelled(String text) {
        return LetterTable.spelled(text);
    }

    /** The signs of a text without letters, one number each; what only colours or joins them is left out. */
    static List<Integer> signs(String text) {
        return text.codePoints().filter(sign -> !Character.isWhitespace(sign) && !Character.isISOControl(sign))
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK
                        && Character.getType(sign) != Character.FORMAT && Character.getType(sign) != Character.MODIFIER_SYMBOL)
                .boxed().toList();
    }

    static String unaccented(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                .replace('đ', 'd').replace('Đ', 'D').replace('ð', 'd').replace('Ð', 'D');
    }
}
