package vn.caunoi.dialogs.language.faq;

import java.util.List;
import vn.caunoi.dialogs.language.normal.Shorthand;

/**
 * A text as questions and answers are compared, read once for all who answer.
 *
 * @param words folded, shorthand written out
 * @param text the words parted by one space
 */
record Line(List<String> words, String text) {

    static Line of(String text, Shorthand shorthand) {
        List<String> words = shorthand.expand(text);
        return new Line(words, String.join(" ", words));
    }
}
