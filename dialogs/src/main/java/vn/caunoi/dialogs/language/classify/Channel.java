package vn.caunoi.dialogs.language.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One way of looking at a text's words. */
enum Channel {
    WORDS("w:", Read::bare, Channel::each),
    PAIRS("p:", Read::bare, (words, prefix) -> together(words, prefix, 1)),
    /** Two words with one between them. */
    GAPS("g:", Read::bare, (words, prefix) -> together(words, prefix, 2)),
    /** Every run of two to four letters over the whole text: forgives a slip of a key. */
    RUNS("c:", Read::bare, Channel::runs),
    /** Words with their accents, given back where they were left out. */
    RESTORED("r:", Read::restored, Channel::each),
    RESTORED_PAIRS("q:", Read::restored, (words, prefix) -> together(words, prefix, 1));

    /** A text as its words, folded and with accents. */
    record Read(List<String> bare, List<String> restored) {}

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private final String prefix;
    private final Function<Read, List<String>> words;
    private final BiFunction<List<String>, String, List<String>> look;

    Channel(String prefix, Function<Read, List<String>> words, BiFunction<List<String>, String, List<String>> look) {
        this.prefix = prefix;
        this.words = words;
        this.look = look;
    }

    List<String> of(Read read) {
        return look.apply(words.apply(read), prefix);
    }

    boolean readsRestored() {
        return this == RESTORED || this == RESTORED_PAIRS;
    }

    boolean made(String feature) {
        return feature.startsWith(prefix);
    }

    /** The words a feature stands for. */
    static String shown(String feature) {
        return feature.substring(feature.indexOf(':') + 1);
    }

    private static List<String> each(List<String> words, String prefix) {
        List<String> each = new ArrayList<>(words.size());
        for (String word : words) {
            each.add(prefix + word);
        }
        return each;
    }

    private static List<String> together(List<String> words, String prefix, int apart) {
        List<String> together = new ArrayList<>(words.size());
        for (int i = 0; i + apart < words.size(); i++) {
            together.add(prefix + words.get(i) + " " + words.get(i + apart));
        }
        return together;
    }

    private static List<String> runs(List<String> words, String prefix) {
        String line = " " + String.join(" ", words) + " ";
        List<String> runs = new ArrayList<>();
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int i = 0; i + length <= line.length(); i++) {
                runs.add(prefix + line.substring(i, i + length));
            }
        }
        return runs;
    }
}
