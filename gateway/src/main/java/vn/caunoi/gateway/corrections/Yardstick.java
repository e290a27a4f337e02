package vn.caunoi.gateway.corrections;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Examination;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.dialogs.language.classify.Subject;

/**
 * Whether corrections may be learnt: on the shipped sentences the models with them must not do worse than those without
 * by more than a tolerance. Some seconds of work; one thread at a time.
 */
public final class Yardstick {

    private static final double POINTS = 100;

    private final int mayLosePoints;
    private final Map<Subject, Double> shipped = new EnumMap<>(Subject.class);

    /** @param mayLosePoints of macro-F1, in hundredths */
    public Yardstick(int mayLosePoints) {
        this.mayLosePoints = mayLosePoints;
    }

    /** Why they may not; empty when they may. */
    public synchronized Optional<String> complaint(Library library, List<Correction> corrections) {
        var subjects = EnumSet.noneOf(Subject.class);
        corrections.forEach(one -> subjects.add(one.subject()));
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        var without = VietnameseUnderstanding.library(List.of());
        subjects.stream().filter(subject -> !shipped.containsKey(subject))
                .forEach(subject -> shipped.put(subject, Examination.of(without, without, EnumSet.of(subject)).macroF1(subject)));
        var with = Examination.of(library, without, subjects);
        return subjects.stream().filter(subject -> with.macroF1(subject) < shipped.get(subject) - mayLosePoints / POINTS)
                .map(subject -> complaint(subject, with.macroF1(subject))).findFirst();
    }

    private String complaint(Subject subject, double with) {
        return String.format(Locale.ROOT, "with the corrections the macro-F1 of %s would fall from %.3f to %.3f, by more than %d points",
                subject.word(), shipped.get(subject), with, mayLosePoints);
    }
}
