package vn.caunoi.dialogs.language.normal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parts words written without spaces ("toimuonhoi"), the likeliest way by the frequencies of the syllables. */
final class RunOn {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final int LONGEST_SYLLABLE = 7;
    private static final int SHORTEST_SYLLABLE = 2;
    // A rarer syllable is more often half of a foreign word.
    private static final int COMMON = 150;
    // Foreign words fall into short pieces: "vi-ta-min", "ca-me-ra".
    private static final double LETTERS_A_SYLLABLE = 2.5;

    private final Syllables syllables;

    RunOn(Syllables syllables) {
        this.syllables = syllables;
    }

    /** A lower-case word as its syllables with spaces between; empty when it does not fall into common ones. */
    Optional<String> parted(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !letters(word)) {
            return Optional.empty();
        }
        List<String> pieces = pieces(word);
        boolean convincing = pieces.size() > 1 && word.length() >= LETTERS_A_SYLLABLE * pieces.size();
        return convincing ? Optional.of(String.join(" ", pieces)) : Optional.empty();
    }

    private static boolean letters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private List<String> pieces(String word) {
        double[] cost = new double[word.length() + 1];
        int[] cut = new int[word.length() + 1];
        Arrays.fill(cost, 1, cost.length, Double.POSITIVE_INFINITY);
        for (int end = SHORTEST_SYLLABLE; end <= word.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start <= end - SHORTEST_SYLLABLE; start++) {
                double reached = cost[start] + cost(word, start, end);
                if (reached < cost[end]) {
                    cost[end] = reached;
                    cut[end] = start;
                }
            }
        }
        return Double.isInfinite(cost[word.length()]) ? List.of() : read(word, cut);
    }

    private double cost(String word, int start, int end) {
        int count = syllables.countWritten(Tone.placed(word.substring(start, end)));
        return count < COMMON ? Double.POSITIVE_INFINITY : Math.log((double) syllables.total() / count);
    }

    private static List<String> read(String word, int[] cut) {
        List<String> pieces = new ArrayList<>();
        for (int end = word.length(); end > 0; end = cut[end]) {
            pieces.add(0, word.substring(cut[end], end));
        }
        return pieces;
    }
}
