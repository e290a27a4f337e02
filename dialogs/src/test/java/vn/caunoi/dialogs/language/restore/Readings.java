package vn.caunoi.dialogs.language.restore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;

/** The ways each folded syllable was read, and which of them are slips of the pen: too rare among the others. */
final class Readings {

    // Bare forms need more: people leave marks away more often than they put wrong ones.
    private static final double SLIP = 0.0005;
    private static final double BARE_SLIP = 0.004;

    /** What a pair below a trigram counts when only the trigram was counted: nearly nothing, but it is there. */
    private static final double BARELY = 0.01;

    private final Counts counts;
    private final Map<String, Set<Integer>> byFolded = new HashMap<>();
    private final Map<String, Double> totals = new HashMap<>();
    private final Set<Integer> slips = new HashSet<>();

    Readings(Counts counts) {
        this.counts = counts;
        counts.unigrams.forEach((id, count) -> {
            if (id >= Lexicon.FIRST) {
                String folded = Fold.fold(counts.spelling(id));
                byFolded.computeIfAbsent(folded, none -> new HashSet<>()).add(id);
                totals.merge(folded, count, Double::sum);
            }
        });
        byFolded.forEach((folded, ids) -> ids.stream().filter(id -> slip(id, folded)).forEach(slips::add));
    }

    /** Whether a text was written with its marks: it has some, and no bare syllable that is always written with them. */
    boolean accented(String text) {
        Words words = Words.of(text);
        boolean marked = false;
        for (int i = 0; i < words.size(); i++) {
            boolean bare = words.bareFrom(i, i + 1);
            if (bare && byFolded.containsKey(words.bare(i)) && !standsBare(words.bare(i))) {
                return false;
            }
            marked |= !bare;
        }
        return marked;
    }

    /** Syllables that share their letters with another. */
    Set<Integer> ambiguous() {
        Set<Integer> ambiguous = new HashSet<>();
        byFolded.values().stream().filter(ids -> ids.size() > 1).forEach(ambiguous::addAll);
        return ambiguous;
    }

    /** The counts with every slip counted as an unknown word. */
    Counts withoutSlips() {
        Counts clean = new Counts(counts);
        counts.unigrams.forEach((id, count) -> clean.unigrams.merge(kept(id), count, Double::sum));
        counts.bigrams.forEach((key, count) -> clean.bigrams.merge(kept(key), count, Double::sum));
        counts.trigrams.forEach((key, count) -> clean.trigrams.merge(kept(key), count, Double::sum));
        clean.trigrams.keySet().forEach(key -> {
            clean.bigrams.putIfAbsent(Counts.before(key), BARELY);
            clean.bigrams.putIfAbsent(Counts.key(Counts.last(Counts.before(key)), Counts.last(key)), BARELY);
        });
        return clean;
    }

    private boolean standsBare(String folded) {
        return byFolded.get(folded).stream().anyMatch(id -> !slips.contains(id) && counts.spelling(id).equals(folded));
    }

    private boolean slip(int id, String folded) {
        double share = counts.unigrams.get(id) / totals.get(folded);
        return share < (counts.spelling(id).equals(folded) ? BARE_SLIP : SLIP);
    }

    private int kept(int id) {
        return slips.contains(id) ? Lexicon.UNKNOWN : id;
    }

    private long kept(long key) {
        return Counts.isSingle(key) ? kept((int) key) : Counts.key(kept(Counts.before(key)), kept(Counts.last(key)));
    }
}
