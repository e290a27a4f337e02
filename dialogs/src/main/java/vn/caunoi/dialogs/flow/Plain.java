package vn.caunoi.dialogs.flow;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Two plain forms of a text: letters for an SMS, words for comparing. */
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Printable ASCII without the nine that cost two septets or are absent from GSM 03.38: ` ^ { } \ [ ~ ] |. */
    private static final Pattern NOT_GSM = Pattern.compile("[^\\n !-Z_a-z]");

    private Plain() {}

    /** Letters of GSM-7 only, one septet each, so that length in characters is length in septets. */
    public static String letters(String text) {
        String ascii = unaccented(text)
                .replaceAll("[“”„«»]", "\"").replaceAll("[‘’`´]", "'")
                .replaceAll("[–—−]", "-").replace("…", "...").replace("→", "->").replace("•", "-")
                .replaceAll("[\\[{]", "(").replaceAll("[\\]}]", ")").replaceAll("[\\u00A0\\t|]", " ");
        return NOT_GSM.matcher(ascii).replaceAll("");
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
