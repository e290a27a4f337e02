package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.faq.FaqMatcher;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Shorthand;

class FaqMatcherTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final FaqMatcher MATCHER = new FaqMatcher(FaqBook.shipped().entries(), Shorthand.shipped());
    private static final List<HeldOut.Case> QUESTIONS = HeldOut.of("faq-held-out.yaml").cases().toList();

    @Test
    void heldOutQuestionsFindTheirEntry() {
        double first = HeldOut.share(QUESTIONS, one -> hits(one, 1).contains(one.code()));
        double among = HeldOut.share(QUESTIONS, one -> hits(one, 3).contains(one.code()));
        double answered = HeldOut.share(QUESTIONS, one -> sure(one.text()).contains(one.code()));
        double misled = HeldOut.share(QUESTIONS, one -> !sure(one.text()).isEmpty() && !sure(one.text()).contains(one.code()));
        System.out.printf("FAQ: %d held-out questions, top-1 %.3f, top-3 %.3f, answered at once %.3f, answered wrongly %.3f%n",
            QUESTIONS.size(), first, among, answered, misled);
        assertThat(first).isGreaterThanOrEqualTo(0.88);
        assertThat(among).isGreaterThanOrEqualTo(0.93);
        assertThat(answered).isGreaterThanOrEqualTo(0.60);
        assertThat(misled).isLessThanOrEqualTo(0.04);
    }

    @Test
    void questionsWithoutAccentsFindTheSameEntry() {
        assertThat(QUESTIONS).allSatisfy(one -> assertThat(ids(MATCHER.hits(Fold.fold(one.text()), TODAY, 3)))
            .isEqualTo(ids(MATCHER.hits(one.text(), TODAY, 3))));
    }

    @Test
    void whatIsNoQuestionIsNotAnswered() {
        Set<String> notQuestions = Set.of("other", "greeting", "thanks", "stop", "person", "look_up");
        List<HeldOut.Case> outside = Stream.concat(HeldOut.of("categories-held-out.yaml").cases(),
            HeldOut.of("intents-held-out.yaml").cases().filter(one -> notQuestions.contains(one.code()))).toList();
        double refused = HeldOut.share(outside, one -> sure(one.text()).isEmpty());
        double silent = HeldOut.share(outside, one -> MATCHER.hits(one.text(), TODAY, 1).isEmpty());
        System.out.printf("FAQ: %d petitions and chit-chat, not answered %.3f, not even offered anything %.3f%n", outside.size(), refused, silent);
        assertThat(refused).isGreaterThanOrEqualTo(0.92);
        assertThat(silent).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void anEntryIsAnsweredOnlyOnItsDays() {
        assertThat(ids(MATCHER.hits("thang cao diem vi nguoi ngheo la gi", TODAY, 3))).contains("thang-cao-diem-nguoi-ngheo");
        assertThat(ids(MATCHER.hits("thang cao diem vi nguoi ngheo la gi", LocalDate.parse("2027-01-01"), 3))).doesNotContain("thang-cao-diem-nguoi-ngheo");
    }

    @Test
    void hitsComeBestFirstAndNoMoreThanWanted() {
        List<FaqHit> hits = MATCHER.hits("tro cap nguoi gia bao nhieu tien", TODAY, 2);
        assertThat(hits).hasSizeBetween(1, 2);
        assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(hits.get(0).answer()).contains("540.000");
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(MATCHER.hits("", TODAY, 3)).isEmpty();
        assertThat(MATCHER.hits("?!", TODAY, 3)).isEmpty();
    }

    private static List<String> hits(HeldOut.Case one, int atMost) {
        return ids(MATCHER.hits(one.text(), TODAY, atMost));
    }

    private static List<String> sure(String text) {
        return ids(MATCHER.hits(text, TODAY, 1).stream().filter(hit -> hit.score() >= Limits.DEFAULTS.faqSure()).toList());
    }

    private static List<String> ids(List<FaqHit> hits) {
        return hits.stream().map(FaqHit::id).toList();
    }
}
