package vn.caunoi.dialogs.language.faq;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    // answers this text. What they give is measured by FaqFit.
    private static final double ASKED = 1.78;
    private static final double TOLD = 4.83;
    private static final double CATEGORY = 2.01;
    private static final double BASE = 1.45;
    private static final double LEAST_SHARE = 0.05;
    private static final double LEAST_CHANCE = 0.001;

    // Measured by FaqFit: from SURE on hardly an answer is wrong, below NEAR hardly one is right.
    private static final double NEAR = 0.08;
    private static final double SURE = 0.65;

    private static final double UNSURE = 0.64;

    // A word or two name a subject, and two entries about as likely are a question back: neither is answered at once.
    private static final int SUBJECT_WORDS = 2;
    private static final double LEAD = 0.20;

    private final Map<String, FaqEntry> entries = new LinkedHashMap<>();
    private final Shorthand shorthand;
    private final Function<String, Map<String, Double>> categorizer;
    private final QuestionIndex index;
    private final Set<String> asked;

    /**
     * @param entries a later entry takes the place of an earlier one of the same id
     * @param categorizer text → id → probability, trained with {@link #examples}; an id it does not know counts as unlikely
     */
    public FaqMatcher(List<FaqEntry> entries, Shorthand shorthand, Function<String, Map<String, Double>> categorizer) {
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
        this.shorthand = shorthand;
        this.categorizer = categorizer;
        this.asked = this.entries.values().stream().flatMap(entry -> entry.asked().stream()).map(this::line).collect(Collectors.toSet());
        this.index = new QuestionIndex(this.entries.values().stream().map(this::indexed).toList());
    }

    /** What the categorizer is trained with: every way of asking, by entry. */
    public static Map<String, List<String>> examples(List<FaqEntry> entries) {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        entries.forEach(entry -> examples.put(entry.id(), entry.asked()));
        return examples;
    }

    /** Entries valid that day and worth showing, best first; scores as {@link Limits#faqSure} and {@link Limits#faqNear} mean them. */
    public List<FaqHit> hits(String text, LocalDate today, int atMost) {
        return ranked(text, today).filter(hit -> hit.score() >= Limits.DEFAULTS.faqNear()).limit(atMost).toList();
    }

    /** The nearest entries however far they are: for staff, who see for themselves. */
    public List<FaqHit> nearest(String text, LocalDate today, int atMost) {
        return ranked(text, today).limit(atMost).toList();
    }

    private Stream<FaqHit> ranked(String text, LocalDate today) {
        String line = line(text);
        if (line.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Double> likely = categorizer.apply(text);
        List<Guess> guesses = index.near(line, LEAST_SHARE).entrySet().stream()
            .filter(one -> entries.get(one.getKey()).validOn(today))
            .map(one -> new Guess(entries.get(one.getKey()), chance(one.getValue(), likely.getOrDefault(one.getKey(), 0.0))))
            .sorted(Comparator.comparingDouble(Guess::chance).reversed().thenComparing(guess -> guess.entry().id()))
            .toList();
        double most = plain(line, guesses) ? 1 : UNSURE;
        return guesses.stream().map(guess -> hit(guess.entry(), calibrated(Math.min(most, guess.chance()))));
    }

    /** Whether this entry only says whom to ask. */
    boolean defers(String id) {
        return entries.get(id).defers();
    }

    private record Guess(FaqEntry entry, double chance) {}

    private boolean plain(String line, List<Guess> guesses) {
        if (guesses.isEmpty() || asked.contains(line)) {
            return true;
        }
        boolean leads = guesses.size() == 1 || guesses.get(0).chance() - guesses.get(1).chance() >= LEAD;
        return leads && line.split(" ").length > SUBJECT_WORDS;
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
        return new QuestionIndex.Entry(entry.id(), entry.asked().stream().map(this::line).toList(), line(entry.answer()));
    }

    private String line(String text) {
        return String.join(" ", shorthand.expand(text));
    }

    private static FaqHit hit(FaqEntry entry, double score) {
        return new FaqHit(entry.id(), entry.question(), entry.answer(), entry.shortAnswer(), entry.source(), entry.updated(), score);
    }
}
