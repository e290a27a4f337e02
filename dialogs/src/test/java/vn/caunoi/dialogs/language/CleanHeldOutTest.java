package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.Match;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.faq.FaqMatcher;
import vn.caunoi.dialogs.language.normal.Shorthand;

/** Figures on sentences of another hand than the training ones, no threshold was tuned on: the floors only ever rise. */
class CleanHeldOutTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final VietnameseUnderstanding LANGUAGE = VietnameseUnderstanding.shipped();
    private static final FaqMatcher MATCHER = new FaqMatcher(FaqBook.shipped().entries(), Shorthand.shipped());

    @Test
    void intentsAreUnderstoodAndTheRestIsNot() {
        List<HeldOut.Case> asked = within("intents-held-out-2.yaml");
        double right = HeldOut.share(asked, one -> intent(one.text()).equals(one.code()));
        double wrong = HeldOut.share(asked, one -> !intent(one.text()).isEmpty() && !intent(one.text()).equals(one.code()));
        double rejected = HeldOut.share(outside("intents-held-out-2.yaml"), one -> intent(one.text()).isEmpty());
        System.out.printf("clean intents: %d sentences, right %.3f, wrong %.3f; out of scope rejected %.3f%n", asked.size(), right, wrong, rejected);
        assertThat(right).isGreaterThanOrEqualTo(0.87);
        assertThat(wrong).isLessThanOrEqualTo(0.075);
        assertThat(rejected).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void questionsFindTheirEntryAndTheRestIsRefused() {
        List<HeldOut.Case> asked = within("faq-held-out-2.yaml");
        double first = HeldOut.share(asked, one -> hits(one.text(), 1).contains(one.code()));
        double among = HeldOut.share(asked, one -> hits(one.text(), 3).contains(one.code()));
        double sure = HeldOut.share(asked, one -> sure(one.text()).contains(one.code()));
        double misled = HeldOut.share(asked, one -> !sure(one.text()).isEmpty() && !sure(one.text()).contains(one.code()));
        double rejected = HeldOut.share(outside("faq-held-out-2.yaml"), one -> sure(one.text()).isEmpty());
        double silent = HeldOut.share(outside("faq-held-out-2.yaml"), one -> hits(one.text(), 1).isEmpty());
        System.out.printf("clean FAQ: %d questions, top-1 %.3f, top-3 %.3f, answered at once %.3f, answered wrongly %.3f; "
            + "out of scope not answered %.3f, not even offered anything %.3f%n", asked.size(), first, among, sure, misled, rejected, silent);
        assertThat(first).isGreaterThanOrEqualTo(0.89);
        assertThat(among).isGreaterThanOrEqualTo(0.92);
        assertThat(misled).isLessThanOrEqualTo(0.02);
        assertThat(rejected).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void kindsAreTold() {
        List<HeldOut.Case> cases = within("kinds-held-out.yaml");
        double right = HeldOut.share(cases, one -> LANGUAGE.kind(one.text()).code().equals(one.code()));
        System.out.printf("clean kinds: %d sentences, right %.3f%n", cases.size(), right);
        assertThat(right).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void petitionsFindTheirCategory() {
        List<HeldOut.Case> cases = within("categories-held-out-2.yaml");
        double right = HeldOut.share(cases, one -> LANGUAGE.category(one.text()).code().equals(one.code()));
        System.out.printf("clean categories: %d sentences, right %.3f%n", cases.size(), right);
        assertThat(right).isGreaterThanOrEqualTo(0.93);
    }

    private static List<HeldOut.Case> within(String file) {
        return HeldOut.of(file).cases().filter(one -> !one.code().equals("other")).toList();
    }

    private static List<HeldOut.Case> outside(String file) {
        return HeldOut.of(file).cases().filter(one -> one.code().equals("other")).toList();
    }

    private static String intent(String text) {
        return LANGUAGE.intent(text).map(Match::intent).orElse("");
    }

    private static List<String> hits(String text, int atMost) {
        return ids(MATCHER.hits(text, TODAY, atMost).stream());
    }

    private static List<String> sure(String text) {
        return ids(MATCHER.hits(text, TODAY, 1).stream().filter(hit -> hit.score() >= Limits.DEFAULTS.faqSure()));
    }

    private static List<String> ids(Stream<FaqHit> hits) {
        return hits.map(FaqHit::id).toList();
    }
}
