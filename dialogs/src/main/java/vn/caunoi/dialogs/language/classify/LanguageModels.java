package vn.caunoi.dialogs.language.classify;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is in use at one moment: a classifier for each subject, all learnt from one {@link Library}. Never changes; a newer
 * one takes its place as a whole.
 *
 * @param version of the library
 */
public record LanguageModels(String version, Map<Subject, Classifier> classifiers, Library library) {

    /** Takes about a second on one core. */
    public static LanguageModels trained(Library library) {
        Features features = Features.shipped();
        Map<Subject, Classifier> classifiers = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            classifiers.put(subject, Classifier.trained(features, library.of(subject), Calibration.shipped(subject)));
        }
        return new LanguageModels(library.version(), classifiers, library);
    }

    public Classifier of(Subject subject) {
        return classifiers.get(subject);
    }

    /** What staff call a class. */
    public String label(Subject subject, String code) {
        return library.of(subject).label(code);
    }
}
