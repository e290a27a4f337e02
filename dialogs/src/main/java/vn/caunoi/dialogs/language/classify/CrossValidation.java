package vn.caunoi.dialogs.language.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Every example judged by a model that saw neither it nor anything of its template. */
public final class CrossValidation {

    private static final int FOLDS = 5;

    private CrossValidation() {}

    /** @param asked what becomes of a text before the model is asked, for example its accents are taken off */
    public static List<Judged> of(Features features, Examples examples, UnaryOperator<String> asked) {
        return of(features, examples, any -> true, asked);
    }

    /** @param from which examples may be learnt from; all are asked about */
    public static List<Judged> of(Features features, Examples examples, Predicate<Example> from, UnaryOperator<String> asked) {
        return of(learnt -> Classifier.trained(features, Examples.of(learnt.stream().filter(from).toList()), Calibration.NONE)::guesses,
            features::words, examples.all(), asked);
    }

    /** @param learner makes of examples what answers with every class, likeliest first */
    static List<Judged> of(Function<List<Example>, Function<String, List<Guess>>> learner, Function<String, List<String>> words,
            List<Example> examples, UnaryOperator<String> asked) {
        int[] folds = folds(Groups.of(examples.stream().map(example -> words.apply(example.text())).toList()));
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Function<String, List<Guess>> learnt = learner.apply(in(examples, folds, i -> i != out));
            in(examples, folds, i -> i == out).forEach(one -> judged.add(new Judged(one.text(), one.code(), learnt.apply(asked.apply(one.text())))));
        }
        return judged;
    }

    private static List<Example> in(List<Example> all, int[] folds, IntPredicate wanted) {
        return IntStream.range(0, folds.length).filter(i -> wanted.test(folds[i])).mapToObj(all::get).toList();
    }

    // Groups are dealt out in turn: every fold gets some of each class, and the same ones every time.
    private static int[] folds(int[] groups) {
        int[] folds = new int[groups.length];
        int dealt = 0;
        for (int i = 0; i < groups.length; i++) {
            folds[i] = groups[i] == i ? dealt++ % FOLDS : folds[groups[i]];
        }
        return folds;
    }
}
