package vn.caunoi.gateway.index;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: lower case, without marks, cut into words, so that {@code duong} finds {@code Đường}. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");

    private Folding() {}

    static List<String> words(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        var bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(bare)).filter(word -> !word.isEmpty()).toList();
    }

    /** All digits of a text as one run: staff copy numbers with spaces, dots and prefixes. */
    static String digits(String text) {
        return NOT_A_DIGIT.matcher(text).replaceAll("");
    }

    /** A Vietnamese phone number's digits without country code or leading zero, so that 0903… equals +84903…. */
    static String subscriber(String text) {
        var digits = digits(text);
        if (digits.startsWith("84") && digits.length() == 11) {
            return digits.substring(2);
        }
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }
}
