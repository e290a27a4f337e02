package vn.caunoi.dialogs.language.restore;

import java.util.regex.Pattern;

/** What is passed on letter for letter: links, e-mail addresses, file names, document and petition codes. */
final class Verbatim {

    private static final String TELLING = "@/._\\-";
    private static final Pattern LINK = Pattern.compile(
            "(?i).*(?:@|://|_|\\\\|[a-z0-9]\\.(?:vn|com|net|org|edu|gov|info|asia)(?![a-z0-9])|[a-z0-9]\\.[a-z]{2,4}/\\S).*|www\\..*");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z]).*[/-].*");

    private Verbatim() {}

    /** Whether the text between two offsets, without spaces, is one of them. */
    static boolean is(String text, int from, int to) {
        if (!telling(text, from, to)) {
            return false;
        }
        String chunk = text.substring(from, to);
        return LINK.matcher(chunk).matches() || CODE.matcher(chunk).matches();
    }

    // Nearly no word has one of these characters; looking first spares the patterns.
    private static boolean telling(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (TELLING.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
