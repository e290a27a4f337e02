package vn.caunoi.dialogs.language.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.Match;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.Classifier;
import vn.caunoi.dialogs.language.classify.Guess;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.dialogs.language.faq.Answers;

/** What of a text is evaluated. */
public enum Aspect {
    /** What a petition is about; acted on = as sure as its model must be. */
    CATEGORY(Subject.CATEGORY),
    /** What the citizen wants; acted on = by the conversation. */
    INTENT(Subject.INTENT) {
        @Override
        Optional<String> actedOn(VietnameseUnderstanding language, String text, List<Guess> guesses) {
            return language.intent(text).map(Match::intent);
        }
    },
    /** Which kind of submission it is in law; acted on = as sure as its model must be. */
    KIND(Subject.KIND),
    /** Which entry or procedure answers it; acted on = answered at once. */
    FAQ(null) {
        @Override
        Set<String> codes() {
            return Answers.shippedIds();
        }

        @Override
        List<Guess> guesses(VietnameseUnderstanding language, String text, LocalDate today) {
            List<FaqHit> hits = language.faq(text, today, Understood.ANSWERS);
            return hits.isEmpty() ? List.of(new Guess(OTHER, 0)) : hits.stream().map(hit -> new Guess(hit.id(), hit.score())).toList();
        }

        @Override
        Optional<String> actedOn(VietnameseUnderstanding language, String text, List<Guess> guesses) {
            return Optional.of(guesses.get(0)).filter(best -> best.score() >= Limits.DEFAULTS.faqSure()).map(Guess::code);
        }
    };

    /** The label of a text that is out of scope: none of the classes, nothing to act on. */
    public static final String OTHER = "other";

    private final Subject subject;

    Aspect(Subject subject) {
        this.subject = subject;
    }

    /** @param word as {@link #word} gives it */
    public static Optional<Aspect> named(String word) {
        return Arrays.stream(values()).filter(aspect -> aspect.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The labels a text may have, in the order of the alphabet, {@link #OTHER} among them. */
    public final Set<String> labels() {
        Set<String> labels = new TreeSet<>(codes());
        labels.add(OTHER);
        return labels;
    }

    Set<String> codes() {
        return VietnameseUnderstanding.library(List.of()).of(subject).codes();
    }

    /** At least one, likeliest first. */
    List<Guess> guesses(VietnameseUnderstanding language, String text, LocalDate today) {
        return language.models().of(subject).guesses(text);
    }

    /** The class that is acted upon, if any is. */
    Optional<String> actedOn(VietnameseUnderstanding language, String text, List<Guess> guesses) {
        Classifier classifier = language.models().of(subject);
        return Optional.of(guesses.get(0)).filter(classifier::sure).map(Guess::code);
    }
}
