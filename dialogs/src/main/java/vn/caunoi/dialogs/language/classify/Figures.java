package vn.caunoi.dialogs.language.classify;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How well a model did on texts whose classes are known. All shares are 0 to 1. */
public record Figures(List<Judged> judged) {

    private static final int BINS = 10;

    /** One class: how often it was right when it was said, how much of it was found, and both in one. */
    public record OfClass(String code, long texts, double precision, double recall, double f1) {}

    /** One class taken for another, and how often. */
    public record Confusion(String truth, String said, long times) {}

    public Figures {
        judged = List.copyOf(judged);
    }

    public double accuracy() {
        return share(Judged::right);
    }

    /** Share with the truth among the first so many guesses. */
    public double top(int first) {
        return share(one -> one.among(first));
    }

    public double macroF1() {
        return classes().stream().mapToDouble(OfClass::f1).average().orElse(0);
    }

    /**
     * Expected calibration error: by how much scores and shares of right guesses differ, over ten bins of scores
     * (Naeini et al. 2015, "Obtaining Well Calibrated Probabilities Using Bayesian Binning").
     */
    public double calibrationError() {
        double[] said = new double[BINS];
        double[] right = new double[BINS];
        for (Judged one : judged) {
            int bin = Math.min(BINS - 1, (int) (one.best().score() * BINS));
            said[bin] += one.best().score();
            right[bin] += one.right() ? 1 : 0;
        }
        double apart = 0;
        for (int bin = 0; bin < BINS; bin++) {
            apart += Math.abs(said[bin] - right[bin]);
        }
        return judged.isEmpty() ? 0 : apart / judged.size();
    }

    /** Of the texts with at least this score, the share that is right; 1 when there are none. */
    public double precisionFrom(double score) {
        List<Judged> sure = judged.stream().filter(one -> one.best().score() >= score).toList();
        return sure.isEmpty() ? 1 : new Figures(sure).accuracy();
    }

    /** Share of texts with at least this score. */
    public double coveredFrom(double score) {
        return share(one -> one.best().score() >= score);
    }

    public List<OfClass> classes() {
        Map<String, Long> texts = count(judged.stream().map(Judged::truth).toList());
        Map<String, Long> said = count(judged.stream().map(one -> one.best().code()).toList());
        Map<String, Long> right = count(judged.stream().filter(Judged::right).map(Judged::truth).toList());
        return texts.keySet().stream().map(code -> ofClass(code, texts.get(code), said.getOrDefault(code, 0L), right.getOrDefault(code, 0L))).toList();
    }

    /** What was taken for what, most often first. */
    public List<Confusion> confusions() {
        return judged.stream().filter(one -> !one.right())
            .collect(Collectors.groupingBy(one -> List.of(one.truth(), one.best().code()), Collectors.counting()))
            .entrySet().stream().map(pair -> new Confusion(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
            .sorted(Comparator.comparingLong(Confusion::times).reversed().thenComparing(Confusion::truth).thenComparing(Confusion::said))
            .toList();
    }

    public Figures of(Set<String> truths) {
        return new Figures(judged.stream().filter(one -> truths.contains(one.truth())).toList());
    }

    private double share(Predicate<Judged> wanted) {
        return judged.isEmpty() ? 0 : (double) judged.stream().filter(wanted).count() / judged.size();
    }

    private static Map<String, Long> count(List<String> codes) {
        return codes.stream().collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    }

    private static OfClass ofClass(String code, long texts, long said, long right) {
        return new OfClass(code, texts, said == 0 ? 0 : (double) right / said, (double) right / texts, 2.0 * right / (texts + said));
    }
}
