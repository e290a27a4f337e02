package vn.caunoi.dialogs.language.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often syllables stand alone, in twos and in threes; every text counts as much as its source weighs. */
final class Counts implements Lexicon {

    private static final int BITS = 20;
    private static final double WITH_COMMAS = 0.6;
    private static final int[] NONE = {};

    final Map<Integer, Double> unigrams = new HashMap<>();
    final Map<Long, Double> bigrams = new HashMap<>();
    final Map<Long, Double> trigrams = new HashMap<>();
    private final List<String> spellings;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Counts() {
        this.spellings = new ArrayList<>(List.of("", "", ""));
    }

    /** Empty, with the same syllables under the same numbers. */
    Counts(Counts other) {
        this.spellings = other.spellings;
    }

    String spelling(int id) {
        return spellings.get(id);
    }

    static long key(long before, int last) {
        return before << BITS | last;
    }

    static int last(long key) {
        return (int) (key & (1 << BITS) - 1);
    }

    static long before(long key) {
        return key >>> BITS;
    }

    /** Whether a key is one syllable; a pair begun by a boundary, whose number is 0, is the same as its second alone. */
    static boolean isSingle(long key) {
        return key < 1 << BITS;
    }

    /** Counts running text, beginnings and ends included; partly without its commas, as many citizens write none. */
    void sentence(String text, double weight) {
        count(path(text), weight * WITH_COMMAS);
        count(path(text.replace(",", "")), weight * (1 - WITH_COMMAS));
    }

    /** Counts part of a sentence. */
    void phrase(String text, double weight) {
        int[] path = path(text);
        count(Arrays.copyOfRange(path, 1, path.length - 1), weight);
    }

    private int[] path(String text) {
        return Reading.of(text, this).stream().mapToInt(token -> token.meanings()[0]).toArray();
    }

    private void count(int[] path, double weight) {
        for (int i = 0; i < path.length; i++) {
            unigrams.merge(path[i], weight, Double::sum);
            if (i >= 1) {
                bigrams.merge(key(path[i - 1], path[i]), weight, Double::sum);
            }
            if (i >= 2 && path[i - 1] != BOUNDARY) {
                trigrams.merge(key(key(path[i - 2], path[i - 1]), path[i]), weight, Double::sum);
            }
        }
    }

    void unigram(String syllable, double count) {
        unigrams.merge(id(syllable), count, Double::sum);
    }

    void bigram(String first, String second, double count) {
        bigrams.merge(key(id(first), id(second)), count, Double::sum);
    }

    @Override
    public int[] meanings(String bare) {
        int id = id(bare);
        return id == UNKNOWN ? NONE : new int[] {id};
    }

    @Override
    public int marked(String written) {
        return id(written);
    }

    private int id(String written) {
        return seen.computeIfAbsent(written, this::newId);
    }

    private int newId(String written) {
        String spelling = SyllableShape.spelling(written);
        if (spelling.isEmpty()) {
            return "<num>".equals(written) ? NUMBER : UNKNOWN;
        }
        return ids.computeIfAbsent(spelling, next -> {
            spellings.add(next);
            return spellings.size() - 1;
        });
    }
}
