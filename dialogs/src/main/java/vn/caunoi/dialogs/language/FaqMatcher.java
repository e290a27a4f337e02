package vn.caunoi.dialogs.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;

/**
 * Finds the entry a citizen means: how close the text is to the nearest written variant (cosine of weighted features),
 * and what the categorizer makes of it. Closeness decides whether it is a question we know at all; the categorizer,
 * which always prefers something, decides between neighbours.
 */
final class FaqMatcher {

    // Measured on held-out questions and on texts that are no question, see FaqMatcherTest. Closeness must lead, or
    // chit-chat finds an answer; from RAW_SURE on hardly an answer is wrong, below RAW_NEAR hardly one is right.
    private static final double CLOSENESS = 0.65;
    private static final double RAW_NEAR = 0.25;
    private static final double RAW_SURE = 0.47;
    private static final double UNSEEN = 0.75;

    private final FaqBook book;
    private final Features features;
    private final Classifier classifier;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final List<FaqEntry> variantOwners = new ArrayList<>();

    private record Posting(int variant, double weight) {}

    FaqMatcher(FaqBook book, Features features, Classifier classifier) {
        this.book = book;
        this.features = features;
        this.classifier = classifier;
        List<Set<String>> variants = new ArrayList<>();
        for (FaqEntry entry : book.entries()) {
            for (String variant : questions(entry)) {
                variants.add(distinct(variant));
                variantOwners.add(entry);
            }
        }
        weigh(variants);
        index(variants);
    }

    /** What the categorizer is trained with: every entry's question and variants. */
    static Map<String, List<String>> examples(FaqBook book) {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        book.entries().forEach(entry -> examples.put(entry.id(), questions(entry)));
        return examples;
    }

    List<FaqHit> hits(String text, LocalDate today, int atMost) {
        Map<String, Double> close = closeness(text);
        if (close.isEmpty()) {
            return List.of();
        }
        Map<String, Double> likely = classifier.scores(text);
        return book.entries().stream()
            .filter(entry -> entry.validOn(today) && close.containsKey(entry.id()))
            .map(entry -> hit(entry, calibrated(CLOSENESS * close.get(entry.id()) + (1 - CLOSENESS) * likely.get(entry.id()))))
            .filter(hit -> hit.score() >= Limits.DEFAULTS.faqNear())
            .sorted(Comparator.comparingDouble(FaqHit::score).reversed().thenComparing(FaqHit::id))
            .limit(atMost)
            .toList();
    }

    private Map<String, Double> closeness(String text) {
        double[] dots = new double[variantOwners.size()];
        double length = 0;
        for (String feature : distinct(text)) {
            double weight = rarity.getOrDefault(feature, unseen());
            length += weight * weight;
            for (Posting posting : postings.getOrDefault(feature, List.of())) {
                dots[posting.variant()] += weight * posting.weight();
            }
        }
        Map<String, Double> best = new HashMap<>();
        for (int i = 0; i < dots.length; i++) {
            if (dots[i] > 0) {
                best.merge(variantOwners.get(i).id(), dots[i] / Math.sqrt(length), Math::max);
            }
        }
        return best;
    }

    private void weigh(List<Set<String>> variants) {
        Map<String, Integer> counts = new HashMap<>();
        variants.forEach(variant -> variant.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.forEach((feature, count) -> rarity.put(feature, Math.log((1.0 + variants.size()) / count)));
    }

    private void index(List<Set<String>> variants) {
        for (int i = 0; i < variants.size(); i++) {
            double length = Math.sqrt(variants.get(i).stream().mapToDouble(f -> rarity.get(f) * rarity.get(f)).sum());
            for (String feature : variants.get(i)) {
                postings.computeIfAbsent(feature, f -> new ArrayList<>()).add(new Posting(i, rarity.get(feature) / length));
            }
        }
    }

    // A word we never saw says that the text is about something else, nearly as loudly as the rarest word we know.
    private double unseen() {
        return UNSEEN * Math.log(1.0 + variantOwners.size());
    }

    // The engine's thresholds mean the same for every understanding: the measured ones are laid onto them.
    private static double calibrated(double raw) {
        double near = Limits.DEFAULTS.faqNear();
        double sure = Limits.DEFAULTS.faqSure();
        if (raw < RAW_NEAR) {
            return near * raw / RAW_NEAR;
        }
        return raw < RAW_SURE
            ? near + (sure - near) * (raw - RAW_NEAR) / (RAW_SURE - RAW_NEAR)
            : sure + (1 - sure) * (raw - RAW_SURE) / (1 - RAW_SURE);
    }

    private Set<String> distinct(String text) {
        return new LinkedHashSet<>(features.wordsAndRuns(text));
    }

    private static List<String> questions(FaqEntry entry) {
        List<String> questions = new ArrayList<>(entry.variants());
        questions.add(entry.question());
        return questions;
    }

    private static FaqHit hit(FaqEntry entry, double score) {
        return new FaqHit(entry.id(), entry.question(), entry.answer(), entry.shortAnswer(), entry.source(), entry.updated(), score);
    }
}
