package vn.caunoi.dialogs.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.classify.Examples;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.faq.FaqEntry;
import vn.caunoi.dialogs.language.faq.FaqMatcher;
import vn.caunoi.dialogs.language.normal.Shorthand;
import vn.caunoi.dialogs.language.sheet.Sheet;

/**
 * What the weights and thresholds of {@link FaqMatcher} were chosen by: each variant is asked of a book without a fifth of
 * the variants, it among them; what asks nothing is every third sentence of the categories, none of them trained with.
 * Measures and decides nothing; run by hand.
 */
final class FaqStudy {

    private static final int FOLDS = 5;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private FaqStudy() {}

    public static void main(String[] none) {
        Shorthand shorthand = Shorthand.shipped();
        List<FaqEntry> entries = FaqBook.shipped().entries();
        int asked = 0;
        int first = 0;
        int among = 0;
        int sure = 0;
        int misled = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            FaqMatcher matcher = new FaqMatcher(without(fold), shorthand);
            for (FaqEntry entry : entries) {
                for (String text : part(entry, fold, true)) {
                    List<FaqHit> hits = matcher.hits(text, TODAY, 3);
                    boolean right = !hits.isEmpty() && hits.get(0).id().equals(entry.id());
                    boolean answered = !hits.isEmpty() && hits.get(0).score() >= Limits.DEFAULTS.faqSure();
                    asked++;
                    first += right ? 1 : 0;
                    among += hits.stream().anyMatch(hit -> hit.id().equals(entry.id())) ? 1 : 0;
                    sure += answered && right ? 1 : 0;
                    misled += answered && !right ? 1 : 0;
                }
            }
        }
        System.out.printf("FAQ fit: %d variants, top-1 %.3f, top-3 %.3f, answered %.3f, answered wrongly %.3f%n", asked,
            first / (double) asked, among / (double) asked, sure / (double) asked, misled / (double) asked);
        petitionsRefused(new FaqMatcher(entries, shorthand), Examples.of(Sheet.shipped(FaqStudy.class, "categories.yaml")));
    }

    private static void petitionsRefused(FaqMatcher matcher, Examples categories) {
        List<String> unseen = new ArrayList<>();
        for (String code : categories.codes()) {
            List<String> texts = categories.texts(code);
            for (int i = 0; i < texts.size(); i += 3) {
                unseen.add(texts.get(i));
            }
        }
        long refused = unseen.stream().filter(text -> matcher.hits(text, TODAY, 1).stream()
            .noneMatch(hit -> hit.score() >= Limits.DEFAULTS.faqSure())).count();
        System.out.printf("FAQ fit: %d petitions, not answered %.3f%n", unseen.size(), refused / (double) unseen.size());
    }

    private static List<FaqEntry> without(int fold) {
        return FaqBook.shipped().entries().stream().map(entry -> entry.asking(part(entry, fold, false))).toList();
    }

    private static List<String> part(FaqEntry entry, int fold, boolean held) {
        List<String> part = new ArrayList<>();
        for (int i = 0; i < entry.variants().size(); i++) {
            if (i % FOLDS == fold == held) {
                part.add(entry.variants().get(i));
            }
        }
        return part;
    }
}
