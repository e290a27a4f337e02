package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.List;
import vn.caunoi.dialogs.language.normal.Shorthand;

/**
 * What a text is compared by. Computed by us and handed to OpenNLP as tokens, so that a stored model names no class of
 * ours. The categorizers do best on words and pairs alone (measured: runs of letters cost them 3 to 6 points of accuracy);
 * closeness of questions gains from runs, which forgive a slip of a key.
 */
final class Features {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    private final Shorthand shorthand;

    Features(Shorthand shorthand) {
        this.shorthand = shorthand;
    }

    /** "w:" folded words and "p:" pairs of neighbours, shorthand written out. */
    List<String> words(String text) {
        return words(shorthand.expand(text));
    }

    /** The words, and "c:" every run of letters over the whole text. */
    List<String> wordsAndRuns(String text) {
        List<String> words = shorthand.expand(text);
        List<String> features = words(words);
        String line = " " + String.join(" ", words) + " ";
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int i = 0; i + length <= line.length(); i++) {
                features.add("c:" + line.substring(i, i + length));
            }
        }
        return features;
    }

    private static List<String> words(List<String> words) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            features.add("w:" + words.get(i));
            if (i + 1 < words.size()) {
                features.add("p:" + words.get(i) + "_" + words.get(i + 1));
            }
        }
        return features;
    }
}
