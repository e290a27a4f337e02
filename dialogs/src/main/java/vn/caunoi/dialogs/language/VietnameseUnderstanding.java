package vn.caunoi.dialogs.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.caunoi.dialogs.Category;
import vn.caunoi.dialogs.Danger;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.KindGuess;
import vn.caunoi.dialogs.Match;
import vn.caunoi.dialogs.PlaceContext;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.Point;
import vn.caunoi.dialogs.Understanding;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Guess;
import vn.caunoi.dialogs.language.classify.LanguageModels;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.dialogs.language.faq.Answers;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.faq.FaqEntry;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.normal.Normaliser;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/** What the product understands out of the box: its own examples, questions, places and phrases of danger. */
public final class VietnameseUnderstanding implements Understanding {

    // Examples of what is none of the intents; hearing them means hearing none.
    private static final String NONE = "other";

    // Taking these for what was meant costs at most one question more: nothing is sent, nobody is called.
    private static final Set<String> HARMLESS = Set.of("report", "greeting", "thanks");
    private static final double HARMLESS_SURE = 0.35;

    private final Normaliser normaliser;
    private final Recognisers recognisers;
    private final FaqBook book;
    private volatile Answers faq;
    private final Places places;
    private final Boundaries boundaries;
    private final Dangers dangers;
    private volatile LanguageModels models;

    private VietnameseUnderstanding() {
        this.normaliser = Normaliser.shipped();
        this.recognisers = Recognisers.shipped();
        this.book = FaqBook.shipped();
        this.faq = Answers.of(book.entries());
        this.places = new Places(Gazetteer.shipped());
        this.boundaries = Boundaries.shipped();
        this.dangers = Dangers.shipped();
        this.models = LanguageModels.trained(library(List.of()));
    }

    /**
     * Everything as it is shipped, in about a second on one core. Safe to use from several threads.
     *
     * @throws IllegalArgumentException when a data file is wrong, naming file and line
     */
    public static VietnameseUnderstanding shipped() {
        return new VietnameseUnderstanding();
    }

    /**
     * What the models learn from: the sentences that are part of the product, and what staff corrected.
     *
     * @throws IllegalArgumentException when a correction names a class that does not exist
     */
    public static Library library(List<Correction> corrections) {
        List<String> questions = FaqBook.shipped().entries().stream().flatMap(entry -> entry.variants().stream()).toList();
        return Library.shipped(questions).with(corrections);
    }

    /** From now on understands with these; whoever is asking at this moment is answered by the ones before. */
    public void use(LanguageModels next) {
        models = next;
    }

    public LanguageModels models() {
        return models;
    }

    @Override
    public Optional<Match> intent(String text) {
        if (Words.of(text).size() == 0) {
            return Optional.empty();
        }
        LanguageModels now = models;
        Guess best = now.of(Subject.INTENT).best(text);
        boolean sure = HARMLESS.contains(best.code()) ? best.score() >= HARMLESS_SURE : now.of(Subject.INTENT).sure(best);
        return sure && !best.code().equals(NONE) ? Optional.of(new Match(best.code(), best.score())) : Optional.empty();
    }

    @Override
    public List<FaqHit> faq(String text, LocalDate today, int atMost) {
        return faq.hits(text, today, atMost);
    }

    @Override
    public boolean faqCertain(String text, LocalDate today) {
        return faq.certain(text, today);
    }

    /** The nearest entries of our own, shipped or taught, however far: for staff, who see for themselves. */
    public List<FaqHit> nearest(String text, LocalDate today, int atMost) {
        return faq.nearest(normalised(text).text(), today, atMost);
    }

    /** What the product knows without being taught. */
    public List<FaqEntry> shippedEntries() {
        return book.entries();
    }

    /**
     * From now on answers with these too; whoever is asking at this moment is answered as before. Some tenths of a second
     * of work.
     *
     * @param taught one with the id of a shipped entry takes its place
     */
    public void teach(List<FaqEntry> taught) {
        faq = faq.with(Stream.concat(book.entries().stream(), taught.stream()).toList());
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
        LanguageModels now = models;
        Guess best = now.of(Subject.CATEGORY).best(text);
        return new Category(best.code(), now.label(Subject.CATEGORY, best.code()), best.score());
    }

    @Override
    public KindGuess kind(String text) {
        Guess best = models.of(Subject.KIND).best(text);
        return new KindGuess(best.code(), best.score());
    }
}
