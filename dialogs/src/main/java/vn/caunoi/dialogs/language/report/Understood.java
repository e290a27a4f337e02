package vn.caunoi.dialogs.language.report;

import java.time.LocalDate;
import java.util.List;
import vn.caunoi.dialogs.Danger;
import vn.caunoi.dialogs.KindGuess;
import vn.caunoi.dialogs.Match;
import vn.caunoi.dialogs.PlaceContext;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.Classifier;
import vn.caunoi.dialogs.language.classify.Guess;
import vn.caunoi.dialogs.language.classify.LanguageModels;
import vn.caunoi.dialogs.language.classify.Reason;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.restore.AccentRestorer;

/**
 * Everything the program makes of one text that nothing was said before.
 *
 * @param raw as it came, the numbers of identity papers covered, as in a conversation
 * @param normalised in ordinary spelling
 * @param restored that with its accents put back
 * @param kind of submission, as guessed for officers
 * @param places what it says about where
 * @param entities from left to right
 * @param faq at most three, best first; a score below {@code Limits.faqSure} is offered, not answered
 * @param safety the kind of danger, "" = none
 */
public record Understood(String raw, String normalised, String restored, Intent intent, Topic category, KindGuess kind,
        PlaceReading places, List<Entity> entities, List<Answer> faq, String safety) {

    static final int ANSWERS = 3;
    private static final int REASONS = 5;

    /** @param sure whether the conversation would act on it */
    public record Intent(String code, double score, boolean sure) {}

    /** @param label Vietnamese, for staff; @param reasons which words spoke for it, most first */
    public record Topic(String code, String label, double score, List<Reason> reasons) {}

    /** An entry of the FAQ or a procedure. */
    public record Answer(String id, String question, double score) {}

    /**
     * @param text any text at all
     * @param today the day it was written, between 1900 and 2100
     */
    public static Understood of(VietnameseUnderstanding language, String text, LocalDate today) {
        String raw = language.recognisers().masked(text);
        Normalised normalised = language.normalised(raw);
        String spelled = normalised.text();
        return new Understood(raw, spelled, AccentRestorer.shipped().restore(normalised).text(), intent(language, spelled), category(language, spelled),
            language.kind(spelled), language.place(normalised, PlaceContext.NONE),
            language.recognisers().in(spelled, today).stream().map(found -> Entity.of(found, normalised)).toList(),
            language.faq(spelled, today, ANSWERS).stream().map(hit -> new Answer(hit.id(), hit.question(), hit.score())).toList(),
            language.danger(raw).or(() -> language.danger(spelled)).map(Danger::kind).orElse(""));
    }

    private static Intent intent(VietnameseUnderstanding language, String text) {
        Guess best = language.models().of(Subject.INTENT).best(text);
        return new Intent(best.code(), best.score(), language.intent(text).map(Match::intent).filter(best.code()::equals).isPresent());
    }

    private static Topic category(VietnameseUnderstanding language, String text) {
        LanguageModels models = language.models();
        Classifier categories = models.of(Subject.CATEGORY);
        Guess best = categories.best(text);
        return new Topic(best.code(), models.label(Subject.CATEGORY, best.code()), best.score(), categories.reasons(text, best.code(), REASONS));
    }
}
