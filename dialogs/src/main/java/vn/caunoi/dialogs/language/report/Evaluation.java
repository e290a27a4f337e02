package vn.caunoi.dialogs.language.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.Figures;
import vn.caunoi.dialogs.language.classify.Guess;
import vn.caunoi.dialogs.language.classify.Judged;

/**
 * How well an aspect of labelled texts was understood. Shares are 0 to 1.
 *
 * @param as category, intent, kind or faq
 * @param version names the examples the models learnt from
 * @param texts how many the shares and classes are of: all of a class the model can say
 * @param accuracy share whose likeliest class was right, however unsure
 * @param top3 share with the truth among the first three
 * @param calibrationError see {@link Figures#calibrationError}
 * @param inScope texts not labelled "other"
 * @param actedRightly how many of those were acted on as what they are
 * @param actedWrongly how many of those were acted on as something else; the rest was asked about
 * @param outOfScope texts labelled "other"
 * @param rejected how many of those were not acted on
 * @param confusions one class taken for another, most often first
 */
public record Evaluation(String as, String version, int texts, double accuracy, double macroF1, double top3, double calibrationError,
        int inScope, int actedRightly, int actedWrongly, int outOfScope, int rejected,
        List<Figures.OfClass> classes, List<Figures.Confusion> confusions, Speed speed) {

    private static final int TOP = 3;

    private record Case(String truth, Judged judged, Optional<String> actedOn) {

        boolean inScope() {
            return !truth.equals(Aspect.OTHER);
        }

        boolean rightly() {
            return actedOn.filter(truth::equals).isPresent();
        }
    }

    /**
     * @param texts at least one, each with one of {@link Aspect#labels}
     * @param today the day they were written
     */
    public static Evaluation of(Aspect aspect, VietnameseUnderstanding language, List<TextLine> texts, LocalDate today) {
        List<Case> cases = texts.stream().map(text -> judged(aspect, language, text, today)).toList();
        boolean learnt = aspect.codes().contains(Aspect.OTHER);
        Figures figures = new Figures(cases.stream().filter(one -> learnt || one.inScope()).map(Case::judged).toList());
        Speed speed = Speed.measured(texts.stream().map(TextLine::text).toList(),
            text -> aspect.guesses(language, spelled(language, text), today));
        List<Case> in = cases.stream().filter(Case::inScope).toList();
        List<Case> out = cases.stream().filter(one -> !one.inScope()).toList();
        int rightly = (int) in.stream().filter(Case::rightly).count();
        int acted = (int) in.stream().filter(one -> one.actedOn().isPresent()).count();
        int rejected = (int) out.stream().filter(one -> one.actedOn().isEmpty()).count();
        return new Evaluation(aspect.word(), language.models().version(), figures.judged().size(), figures.accuracy(), figures.macroF1(),
            figures.top(TOP), figures.calibrationError(), in.size(), rightly, acted - rightly, out.size(), rejected,
            figures.classes(), figures.confusions(), speed);
    }

    private static Case judged(Aspect aspect, VietnameseUnderstanding language, TextLine text, LocalDate today) {
        String spelled = spelled(language, text.text());
        List<Guess> guesses = aspect.guesses(language, spelled, today);
        return new Case(text.label(), new Judged(text.text(), text.label(), guesses), aspect.actedOn(language, spelled, guesses));
    }

    // As a conversation reads it.
    private static String spelled(VietnameseUnderstanding language, String text) {
        return language.normalised(language.recognisers().masked(text)).text();
    }
}
