package vn.caunoi.dialogs.language.restore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.caunoi.dialogs.language.normal.Fold;

/**
 * The syllables there are, and how likely one is after two others: a trigram that backs off to bigram and unigram.
 * Chances are natural logarithms, stored in one byte each as steps of {@link #STEP}.
 */
final class Model implements Lexicon {

    /** What one step of a stored chance is worth. */
    static final float STEP = -0.06f;
    /** Bits of a syllable's number. */
    static final int SYLLABLE_BITS = 14;
    /** Bits of a bigram's index. */
    static final int BIGRAM_BITS = 21;
    /** Bits of a stored chance. */
    static final int CHANCE_BITS = 8;

    private static final int[] NONE = {};

    /** Chances by number or index: of the n-gram, and what it costs when no longer one begins with it. */
    record Chances(byte[] own, byte[] backOff) {

        float own(int index) {
            return STEP * (own[index] & 0xFF);
        }

        float backOff(int index) {
            return STEP * (backOff[index] & 0xFF);
        }
    }

    private final String[] spellings;
    private final boolean[] bare;
    private final Chances unigrams;
    private final PackedTable bigramIndex;
    private final Chances bigrams;
    private final PackedTable trigrams;
    private final Map<String, int[]> meanings = new HashMap<>();
    private final Map<String, Integer> byMarks = new HashMap<>();

    /**
     * @param spellings by number, the more frequent first; the first {@link Lexicon#FIRST} are no syllables
     * @param unigrams by number
     * @param bigramIndex two syllables, see {@link #key} → index into the bigrams
     * @param bigrams by index
     * @param trigrams index of a bigram and a third syllable, see {@link #key} → chance
     */
    Model(String[] spellings, Chances unigrams, PackedTable bigramIndex, Chances bigrams, PackedTable trigrams) {
        this.spellings = spellings;
        this.unigrams = unigrams;
        this.bigramIndex = bigramIndex;
        this.bigrams = bigrams;
        this.trigrams = trigrams;
        this.bare = new boolean[spellings.length];
        for (int id = FIRST; id < spellings.length; id++) {
            String folded = Fold.fold(spellings[id]);
            bare[id] = folded.equals(spellings[id]);
            byMarks.put(Fold.toned(spellings[id]), id);
            meanings.merge(folded, new int[] {id}, Model::joined);
        }
    }

    /** Where an n-gram is found: what is before the last syllable, and the last syllable. */
    static long key(int before, int last) {
        return (long) before << SYLLABLE_BITS | last;
    }

    @Override
    public int[] meanings(String bare) {
        return meanings.getOrDefault(bare, NONE);
    }

    @Override
    public int marked(String written) {
        return byMarks.getOrDefault(Fold.toned(written), UNKNOWN);
    }

    String spelling(int id) {
        return spellings[id];
    }

    /** Whether a syllable has no marks. */
    boolean bare(int id) {
        return bare[id];
    }

    /** Index of a bigram, -1 when it was never seen. */
    int bigram(int first, int second) {
        return bigramIndex.get(key(first, second));
    }

    /**
     * Chance of a syllable after one other.
     *
     * @param bigram index of the two
     */
    float afterOne(int bigram, int first, int second) {
        return bigram >= 0 ? bigrams.own(bigram) : unigrams.backOff(first) + unigrams.own(second);
    }

    /**
     * Chance of a syllable after two others.
     *
     * @param bigram index of the two
     * @param afterOne chance after the second alone
     */
    float afterTwo(int bigram, int third, float afterOne) {
        if (bigram < 0 || bigrams.backOff[bigram] == 0) {
            return afterOne;
        }
        int chance = trigrams.get(key(bigram, third));
        return chance >= 0 ? STEP * chance : bigrams.backOff(bigram) + afterOne;
    }

    /** Chance of a syllable after two others. */
    float chance(int first, int second, int third) {
        return afterTwo(bigram(first, second), third, afterOne(bigram(second, third), second, third));
    }

    private static int[] joined(int[] some, int[] more) {
        int[] joined = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, joined, some.length, more.length);
        return joined;
    }
}
