package vn.caunoi.dialogs.language.faq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.normal.Shorthand;

/**
 * Finds the entry a citizen means by three witnesses: how much of the question its nearest way of asking says (runs of
 * letters), how much of it the answer says, and what the categorizer makes of it (words and pairs). Their weights are
 * fitted on the entries themselves, each variant asked of a book without it, and on texts that ask nothing.
 */
public final class FaqMatcher {

    // Weights of a logistic regression over the entries' variants, each left out in turn: the chance that this entry
    // answers this text. What they give is measured by FaqStudy.
    private static final double ASKED = 1.78;
    private static final double TOLD = 4.83;
    private static final double CATEGORY = 2.01;
    private static final double BASE = 1.45;
    private static final double LEAST_SHARE = 0.05;
    private static final double LEAST_CHANCE = 0.001;

    // Measured by FaqStudy: from SURE on hardly an answer is wrong, below NEAR hardly one is right.
    private static final double NEAR = 0.08;
    private static final double SURE = 0.65;

    private static final double UNSURE = 0.64;

    // A word or two name a subject, and two entries about as likely are a question back: neither is answered at once.
    private static final int SUBJECT_WORDS = 2;
    private static final double LEAD = 0.20;

    private final List<FaqEntry> entries;
    private final Set<String> deferring;
    private final Shorthand shorthand;
    private final Categorizer categorizer;
    private final int[] places;
    private final QuestionIndex index;
    private final Set<String> asked;

    /**
     * Trains: some tenths of a second of work.
     *
     * @param all at least two; a later entry takes the place of an earlier one of the same id
     */
    public FaqMatcher(List<FaqEntry> all, Shorthand shorthand) {
        Map<String, FaqEntry> byId = new LinkedHashMap<>();
        all.forEach(entry -> byId.put(entry.id(), entry));
        this.entries = List.copyOf(byId.values());
        this.deferring = entries.stream().filter(FaqEntry::defers).map(FaqEntry::id).collect(Collectors.toSet());
        this.shorthand = shorthand;
        List<Categorizer.Example> examples = entries.stream()
            .flatMap(entry -> entry.asked().stream().map(text -> new Categorizer.Example(entry.id(), line(text)))).toList();
        this.categorizer = Categorizer.trained(examples);
        this.places = entries.stream().mapToInt(entry -> categorizer.place(entry.id())).toArray();
        this.asked = examples.stream().map(example -> example.line().text()).collect(Collectors.toSet());
        this.index = new QuestionIndex(entries.stream().map(this::indexed).toList());
    }

    /** Entries valid that day and worth showing, best first; scores as {@link Limits#faqSure} and {@link Limits#faqNear} mean them. */
    public List<FaqHit> hits(String text, LocalDate today, int atMost) {
        return hits(line(text), today, atMost);
    }

    List<FaqHit> hits(Line line, LocalDate today, int atMost) {
        return ranked(line, today).filter(hit -> hit.score() >= Limits.DEFAULTS.faqNear()).limit(atMost).toList();
    }

    /** The nearest entries however far they are: for staff, who see for themselves. */
    public List<FaqHit> nearest(String text, LocalDate today, int atMost) {
        return ranked(line(text), today).limit(atMost).toList();
    }

    private Stream<FaqHit> ranked(Line line, LocalDate today) {
        if (line.words().isEmpty()) {
            return Stream.empty();
        }
        double[] likely = categorizer.chances(line);
        List<Guess> guesses = new ArrayList<>();
        for (QuestionIndex.Found found : index.near(line.text(), LEAST_SHARE)) {
            FaqEntry entry = entries.get(found.entry());
            if (entry.validOn(today)) {
                guesses.add(new Guess(entry, chance(found.near(), likely[places[found.entry()]])));
            }
        }
        guesses.sort(BEST);
        double most = plain(line, guesses) ? 1 : UNSURE;
        return guesses.stream().map(guess -> hit(guess.entry(), calibrated(Math.min(most, guess.chance()))));
    }

    /** Whether this entry only says whom to ask. */
    boolean defers(String id) {
        return deferring.contains(id);
    }

    private Line line(String text) {
        return Line.of(text, shorthand);
    }

    private record Guess(FaqEntry entry, double chance) {}

    private static final Comparator<Guess> BEST = Comparator.comparingDouble(Guess::chance).reversed().thenComparing(guess -> guess.entry().id());

    private boolean plain(Line line, List<Guess> guesses) {
        if (guesses.isEmpty() || asked.contains(line.text())) {
            return true;
        }
        boolean leads = guesses.size() == 1 || guesses.get(0).chance() - guesses.get(1).chance() >= LEAD;
        return leads && line.words().size() > SUBJECT_WORDS;
    }

    /** 0 to 1. */
    static double chance(QuestionIndex.Near near, double likely) {
        double sum = BASE + ASKED * near.asked() + TOLD * near.told() + CATEGORY * Math.log(likely + LEAST_CHANCE);
        return 1 / (1 + Math.exp(-sum));
    }

    // The engine's thresholds mean the same for every understanding: the measured ones are laid onto them.
    private static double calibrated(double chance) {
        double near = Limits.DEFAULTS.faqNear();
        double sure = Limits.DEFAULTS.faqSure();
        if (chance < NEAR) {
            return near * chance / NEAR;
        }
        return chance < SURE
            ? near + (sure - near) * (chance - NEAR) / (SURE - NEAR)
            : sure + (1 - sure) * (chance - SURE) / (1 - SURE);
    }

    private QuestionIndex.Entry indexed(FaqEntry entry) {
        return new QuestionIndex.Entry(entry.asked().stream().map(text -> line(text).text()).toList(), line(entry.answer()).text());
    }

    private static FaqHit hit(FaqEntry entry, double score) {
        return new FaqHit(entry.id(), entry.question(), entry.answer(), entry.shortAnswer(), entry.source(), entry.updated(), score);
    }
}
