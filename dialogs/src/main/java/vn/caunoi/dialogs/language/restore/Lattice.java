package vn.caunoi.dialogs.language.restore;

import java.util.Arrays;
import java.util.List;

/**
 * The likeliest way to read a text: Viterbi over pairs of neighbouring meanings, because a syllable depends on the two
 * before it. Pairs that are far behind the best at their place are not followed further.
 */
final class Lattice {

    // In natural logarithms; a pair this far behind does not come back (measured: docs/language.md).
    private static final float HOPELESS = 8;

    /** All pairs of a meaning here and one at the place before; a pair's index is {@code first * second.length + second}. */
    private record Pairs(int[] first, int[] second, float[] scores, int[] bigrams, int[] cameFrom) {

        static Pairs none(int[] first, int[] second) {
            int size = first.length * second.length;
            float[] scores = new float[size];
            Arrays.fill(scores, Float.NEGATIVE_INFINITY);
            return new Pairs(first, second, scores, new int[size], new int[size]);
        }

        int best() {
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            return best;
        }
    }

    private final Model model;
    private final float toll;

    private Lattice(Model model, float toll) {
        this.model = model;
        this.toll = toll;
    }

    /**
     * @param tokens beginning and ending with a boundary
     * @param toll what putting marks on a syllable costs, in natural logarithms, at most 0
     * @return for each token the number it stands for
     */
    static int[] best(Model model, List<Token> tokens, float toll) {
        Lattice lattice = new Lattice(model, toll);
        Pairs[] pairs = new Pairs[tokens.size()];
        int[] start = tokens.get(0).meanings();
        pairs[0] = new Pairs(start, start, new float[1], new int[] {model.bigram(start[0], start[0])}, new int[1]);
        for (int place = 1; place < pairs.length; place++) {
            pairs[place] = lattice.next(pairs[place - 1], tokens.get(place));
        }
        return walkBack(pairs);
    }

    private Pairs next(Pairs before, Token token) {
        int[] meanings = token.meanings();
        Pairs next = Pairs.none(before.second, meanings);
        float[] tolls = tolls(token);
        float[] afterOne = new float[meanings.length];
        float bound = before.scores[before.best()] - HOPELESS;
        for (int middle = 0; middle < before.second.length; middle++) {
            for (int last = 0; last < meanings.length; last++) {
                int bigram = model.bigram(before.second[middle], meanings[last]);
                next.bigrams[middle * meanings.length + last] = bigram;
                afterOne[last] = model.afterOne(bigram, before.second[middle], meanings[last]);
            }
            for (int first = 0; first < before.first.length; first++) {
                if (before.scores[first * before.second.length + middle] >= bound) {
                    extend(before, first, middle, next, afterOne, tolls);
                }
            }
        }
        return next;
    }

    private void extend(Pairs before, int first, int middle, Pairs next, float[] afterOne, float[] tolls) {
        int pair = first * before.second.length + middle;
        for (int last = 0; last < afterOne.length; last++) {
            int reached = middle * afterOne.length + last;
            float score = before.scores[pair] + tolls[last] + model.afterTwo(before.bigrams[pair], next.second[last], afterOne[last]);
            if (score > next.scores[reached]) {
                next.scores[reached] = score;
                next.cameFrom[reached] = first;
            }
        }
    }

    private float[] tolls(Token token) {
        float[] tolls = new float[token.meanings().length];
        for (int i = 0; i < tolls.length && toll < 0 && token.open(); i++) {
            tolls[i] = model.bare(token.meanings()[i]) ? 0 : toll;
        }
        return tolls;
    }

    private static int[] walkBack(Pairs[] pairs) {
        int[] path = new int[pairs.length];
        int best = pairs[pairs.length - 1].best();
        for (int place = pairs.length - 1; place > 0; place--) {
            Pairs here = pairs[place];
            int first = best / here.second.length;
            path[place] = here.second[best % here.second.length];
            best = here.cameFrom[best] * here.first.length + first;
        }
        path[0] = pairs[0].second[0];
        return path;
    }
}
