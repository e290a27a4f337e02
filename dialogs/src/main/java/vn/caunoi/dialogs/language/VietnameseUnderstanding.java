package vn.caunoi.dialogs.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.caunoi.dialogs.Category;
import vn.caunoi.dialogs.Danger;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Match;
import vn.caunoi.dialogs.PlaceContext;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.Point;
import vn.caunoi.dialogs.Understanding;
import vn.caunoi.dialogs.language.faq.Answers;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.faq.FaqEntry;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.normal.Normaliser;
import vn.caunoi.dialogs.language.normal.Shorthand;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/** What the product understands out of the box: its own examples, questions, places and phrases of danger. */
public final class VietnameseUnderstanding implements Understanding {

    // Examples of what is none of the intents; hearing them means hearing none.
    private static final String NONE = "other";

    // Measured on held-out sentences, see IntentTest.
    private static final double INTENT_SURE = 0.45;

    // Taking these for what was meant costs at most one question more: nothing is sent, nobody is called.
    private static final Set<String> HARMLESS = Set.of("report", "greeting", "thanks");
    private static final double HARMLESS_SURE = 0.30;

    // A petition's sentence is a report and a known question is a question; one of so many keeps the classes of one size.
    private static final int REPORTS_BORROWED = 6;
    private static final int QUESTIONS_BORROWED = 5;
    private static final Set<String> NOT_REPORTS = Set.of("CB", "CTr", "BC");

    private final Normaliser normaliser;
    private final Recognisers recognisers;
    private final Classifier intents;
    private final Examples categoryExamples;
    private final Classifier categories;
    private final FaqMaker faqMaker;
    private volatile Answers faq;
    private final Places places;
    private final Boundaries boundaries;
    private final Dangers dangers;

    private VietnameseUnderstanding(Features features, FaqBook book) {
        this.normaliser = Normaliser.shipped();
        this.recognisers = Recognisers.shipped();
        this.categoryExamples = Examples.shipped("categories.yaml");
        this.intents = Classifier.trained(features, intentExamples(categoryExamples, book));
        this.categories = Classifier.trained(features, categoryExamples.texts());
        this.faqMaker = new FaqMaker(features, book);
        this.faq = Answers.of(faqMaker.with(List.of()));
        this.places = new Places(Gazetteer.shipped());
        this.boundaries = Boundaries.shipped();
        this.dangers = Dangers.shipped();
    }

    /**
     * Everything as it is shipped, in about a second on one core. Safe to use from several threads.
     *
     * @throws IllegalArgumentException when a data file is wrong, naming file and line
     */
    public static VietnameseUnderstanding shipped() {
        return new VietnameseUnderstanding(new Features(Shorthand.shipped()), FaqBook.shipped());
    }

    @Override
    public Optional<Match> intent(String text) {
        if (Words.of(text).size() == 0) {
            return Optional.empty();
        }
        Map.Entry<String, Double> best = intents.best(text);
        double sure = HARMLESS.contains(best.getKey()) ? HARMLESS_SURE : INTENT_SURE;
        boolean heard = best.getValue() >= sure && !best.getKey().equals(NONE);
        return heard ? Optional.of(new Match(best.getKey(), best.getValue())) : Optional.empty();
    }

    @Override
    public List<FaqHit> faq(String text, LocalDate today, int atMost) {
        return faq.hits(text, today, atMost);
    }

    @Override
    public Normalised normalised(String own) {
        return normaliser.normalise(own);
    }

    @Override
    public Recognisers recognisers() {
        return recognisers;
    }

    @Override
    public PlaceReading place(Normalised text, PlaceContext context) {
        return places.read(text, context);
    }

    @Override
    public PlaceReading place(Point point) {
        return places.at(boundaries.at(point.latitude(), point.longitude()));
    }

    @Override
    public Optional<Danger> danger(String text) {
        return dangers.in(text);
    }

    @Override
    public Category category(String text) {
        Map.Entry<String, Double> best = categories.best(text);
        return new Category(best.getKey(), categoryExamples.label(best.getKey()), best.getValue());
    }

    /** The intents' own examples, and some borrowed from categories and questions. */
    static Map<String, List<String>> intentExamples(Examples categories, FaqBook book) {
        Stream<List<String>> reports = categories.texts().entrySet().stream()
            .filter(category -> !NOT_REPORTS.contains(category.getKey())).map(Map.Entry::getValue);
        return Examples.shipped("intents.yaml")
            .borrow("report", reports, REPORTS_BORROWED)
            .borrow("question", book.entries().stream().map(FaqEntry::variants), QUESTIONS_BORROWED)
            .texts();
    }
}
