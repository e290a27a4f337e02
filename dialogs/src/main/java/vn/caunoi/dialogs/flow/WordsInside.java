package vn.caunoi.dialogs.flow;

import java.util.List;

/**
 * Words looked for inside a text or at its end, whole words only. A space stands on both sides of each, and must of the text.
 *
 * @param plain without accents
 * @param spelled as they are written: who writes accents means them
 */
record WordsInside(List<String> plain, List<String> spelled) {

    static WordsInside of(WordList words) {
        return new WordsInside(words.plain().stream().map(WordsInside::spaced).toList(),
                words.spelled().stream().map(WordsInside::spaced).toList());
    }

    static String spaced(String words) {
        return " " + words + " ";
    }

    List<String> forms(boolean accented) {
        return accented ? spelled : plain;
    }

    static boolean anyIn(List<String> phrases, String spaced) {
        for (String phrase : phrases) {
            if (spaced.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    static boolean anyEnds(List<String> phrases, String spaced) {
        for (String phrase : phrases) {
            if (spaced.endsWith(phrase)) {
                return true;
            }
        }
        return false;
    }
}
