package vn.caunoi.dialogs.language.classify;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How well models of a library do on the sentences that are part of the product, each judged by models that saw nothing
 * like it. The questions are the same whatever else a library holds, so that two libraries can be compared.
 */
public record Examination(Map<Subject, Figures> figures) {

    public Examination {
        figures = Map.copyOf(figures);
    }

    /**
     * Some seconds of one core for each subject.
     *
     * @param asked the library whose sentences are the questions; all of them are in {@code learnt}
     */
    public static Examination of(Library learnt, Library asked, Set<Subject> subjects) {
        Features features = Features.shipped();
        Map<Subject, Figures> figures = new EnumMap<>(Subject.class);
        subjects.forEach(subject -> figures.put(subject, figures(features, learnt.of(subject), asked.of(subject))));
        return new Examination(figures);
    }

    public double macroF1(Subject subject) {
        return figures.get(subject).macroF1();
    }

    private static Figures figures(Features features, Examples learnt, Examples asked) {
        Set<Example> questions = new HashSet<>(asked.all());
        return new Figures(CrossValidation.of(features, learnt, UnaryOperator.identity()).stream()
            .filter(one -> questions.contains(new Example(one.truth(), one.text()))).toList());
    }
}
