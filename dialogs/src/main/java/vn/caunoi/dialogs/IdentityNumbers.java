package vn.caunoi.dialogs;

import java.util.regex.Pattern;

/**
 * Numbers of identity cards in a message: never echoed, never part of a petition (civic-domain 1.6). A căn cước has twelve
 * digits and begins with 0; a CMND has nine and is taken for one only where it is called so.
 */
final class IdentityNumbers {

    private static final String COVER = "(số giấy tờ đã che)";
    private static final Pattern CARD = Pattern.compile("(?<!\\d)0\\d{2}[ .-]?\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}(?!\\d)");
    private static final Pattern OLD_CARD = Pattern.compile(
            "((?:cmnd|cmt|cccd|chung minh|chứng minh|can cuoc|căn cước)\\D{0,25})\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words around a number that are no message of their own: "can cuoc cua toi la". */
    private static final int AROUND = 6;

    private IdentityNumbers() {}

    static String covered(String text) {
        return OLD_CARD.matcher(CARD.matcher(text).replaceAll(COVER)).replaceAll("$1" + COVER);
    }

    /** Whether next to nothing is said besides the number. */
    static boolean alone(String covered) {
        String rest = covered.replace(COVER, " ").strip();
        return covered.contains(COVER) && rest.split("\\s+").length < AROUND;
    }
}
