package vn.caunoi.dialogs.language.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.caunoi.dialogs.language.classify.Calibration;
import vn.caunoi.dialogs.language.classify.Classifier;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.CrossValidation;
import vn.caunoi.dialogs.language.classify.Example;
import vn.caunoi.dialogs.language.classify.Examples;
import vn.caunoi.dialogs.language.classify.Features;
import vn.caunoi.dialogs.language.classify.Figures;
import vn.caunoi.dialogs.language.classify.Judged;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.dialogs.language.classify.Subject;

/** Learns with and without further examples, to show both side by side. */
public final class Trainer {

    private final Features features = Features.shipped();
    private final Library now;
    private final Library next;

    /**
     * @param now what is learnt from today
     * @param next the same and more
     */
    public Trainer(Library now, Library next) {
        this.now = now;
        this.next = next;
    }

    /** Some ten seconds of one core. @param heldOut texts whose class is known, of any subject */
    public Training of(Subject subject, List<Correction> heldOut) {
        Set<Example> before = new HashSet<>(now.of(subject).all());
        Figures without = judged(subject, before::contains);
        boolean more = next.of(subject).all().size() > now.of(subject).all().size();
        Training.Pair all = new Training.Pair(without, more ? judged(subject, any -> true) : without);
        List<Correction> own = heldOut.stream().filter(one -> one.subject() == subject).toList();
        return new Training(subject, all, all.of(figures -> only(figures, before::contains)), all.of(figures -> only(figures, one -> !before.contains(one))),
            own.isEmpty() ? Optional.empty() : Optional.of(new Training.Pair(heldOut(now, subject, own), heldOut(next, subject, own))));
    }

    private Figures judged(Subject subject, Predicate<Example> learnt) {
        return new Figures(CrossValidation.of(features, next.of(subject), learnt, UnaryOperator.identity()));
    }

    private Figures heldOut(Library library, Subject subject, List<Correction> texts) {
        Classifier classifier = Classifier.trained(features, library.of(subject), Calibration.NONE);
        return new Figures(texts.stream().map(text -> new Judged(text.text(), text.code(), classifier.guesses(text.text()))).toList());
    }

    private static Figures only(Figures figures, Predicate<Example> wanted) {
        return new Figures(figures.judged().stream().filter(one -> wanted.test(new Example(one.truth(), one.text()))).toList());
    }
}
