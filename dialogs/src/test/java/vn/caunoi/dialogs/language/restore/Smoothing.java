package vn.caunoi.dialogs.language.restore;

import java.util.HashMap;
import java.util.Map;

/**
 * Chances from counts: absolute discounting, interpolated with the shorter n-gram. The numbers were chosen on sentences
 * left out of training, not on those that are reported (docs/language.md).
 */
final class Smoothing {

    /** What is taken off the count of each bigram, and of each trigram. */
    private static final double BIGRAM_DISCOUNT = 0.9;
    private static final double TRIGRAM_DISCOUNT = 0.8;

    /** What the bigram weighs beside any trigrams: so many occurrences, and so many times what discounting set free. */
    private static final double DOUBT = 10;
    private static final double DOUBT_IN_VARIED_COMPANY = 15;

    /** How much of a syllable's own chance is how many others it follows, not how often; this often counts as one. */
    private static final double COMPANY = 0.4;
    private static final double FAMILIAR = 3;

    private static final double UNSEEN = 0.1;

    final Map<Integer, Double> unigrams = new HashMap<>();
    final Map<Integer, Double> unigramBackOffs = new HashMap<>();
    final Map<Long, Double> bigrams = new HashMap<>();
    final Map<Long, Double> bigramBackOffs = new HashMap<>();
    final Map<Long, Double> trigrams = new HashMap<>();

    Smoothing(Counts counts) {
        alone(counts);
        Mass one = new Mass(counts.bigrams, BIGRAM_DISCOUNT, 0, 0);
        one.totals.keySet().forEach(first -> unigramBackOffs.put((int) (long) first, one.backOff(first)));
        counts.bigrams.forEach((key, count) ->
                bigrams.put(key, one.own(key, count) + one.backOff(Counts.before(key)) * unigrams.get(Counts.last(key))));
        // Laws and procedures have nearly all trigrams there are; a citizen's sentence is better judged by pairs.
        Mass two = new Mass(counts.trigrams, TRIGRAM_DISCOUNT, DOUBT, DOUBT_IN_VARIED_COMPANY);
        two.totals.keySet().forEach(pair -> bigramBackOffs.put(pair, two.backOff(pair)));
        counts.trigrams.forEach((key, count) -> trigrams.put(key, two.own(key, count) + backedOff(key)));
    }

    /** What a trigram would have if it were not stored. */
    double backedOff(long trigram) {
        int middle = Counts.last(Counts.before(trigram));
        return bigramBackOffs.get(Counts.before(trigram)) * bigrams.get(Counts.key(middle, Counts.last(trigram)));
    }

    private void alone(Counts counts) {
        Map<Integer, Double> company = new HashMap<>();
        counts.bigrams.forEach((key, count) -> company.merge(Counts.last(key), Math.min(1, count / FAMILIAR), Double::sum));
        double occurrences = counts.unigrams.values().stream().mapToDouble(count -> count + UNSEEN).sum();
        double companies = company.values().stream().mapToDouble(Double::doubleValue).sum();
        counts.unigrams.forEach((id, count) -> unigrams.put(id,
                (1 - COMPANY) * (count + UNSEEN) / occurrences + COMPANY * company.getOrDefault(id, 0.0) / companies));
    }

    /** How much each context was counted, and what it gives to the shorter n-gram. */
    private static final class Mass {

        private final Map<Long, Double> totals = new HashMap<>();
        private final Map<Long, Double> setFree = new HashMap<>();
        private final double discount;
        private final double doubt;
        private final double doubtInVariedCompany;

        Mass(Map<Long, Double> counts, double discount, double doubt, double doubtInVariedCompany) {
            this.discount = discount;
            this.doubt = doubt;
            this.doubtInVariedCompany = doubtInVariedCompany;
            counts.forEach((key, count) -> {
                totals.merge(Counts.before(key), count, Double::sum);
                setFree.merge(Counts.before(key), Math.min(count, discount), Double::sum);
            });
        }

        double own(long key, double count) {
            long context = Counts.before(key);
            return Math.max(0, count - discount) / (totals.get(context) + added(context));
        }

        double backOff(long context) {
            return (setFree.get(context) + added(context)) / (totals.get(context) + added(context));
        }

        private double added(long context) {
            return doubt + doubtInVariedCompany * setFree.get(context);
        }
    }
}
