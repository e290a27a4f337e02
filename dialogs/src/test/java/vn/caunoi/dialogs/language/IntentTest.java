package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.Match;
import vn.caunoi.dialogs.language.classify.Figures;
import vn.caunoi.dialogs.language.classify.Judged;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.dialogs.language.normal.Fold;

/** The figures of docs/language.md: sentences no model saw, as written and with their accents taken off. */
class IntentTest {

    private static final VietnameseUnderstanding LANGUAGE = VietnameseUnderstanding.shipped();

    @Test
    void heldOutPetitionsFindTheirCategory() {
        List<HeldOut.Case> cases = cases("categories-held-out.yaml", "categories-held-out-2.yaml");
        assertThat(figures("categories", Subject.CATEGORY, cases, UnaryOperator.identity()).macroF1()).isGreaterThanOrEqualTo(0.92);
        assertThat(figures("categories without accents", Subject.CATEGORY, cases, Fold::fold).macroF1()).isGreaterThanOrEqualTo(0.91);
    }

    @Test
    void heldOutSentencesAreUnderstood() {
        List<HeldOut.Case> cases = cases("intents-held-out.yaml", "intents-held-out-2.yaml");
        assertThat(figures("intents", Subject.INTENT, cases, UnaryOperator.identity()).macroF1()).isGreaterThanOrEqualTo(0.86);
        assertThat(figures("intents without accents", Subject.INTENT, cases, Fold::fold).macroF1()).isGreaterThanOrEqualTo(0.86);
    }

    @Test
    void heldOutSubmissionsFindTheirKind() {
        List<HeldOut.Case> cases = cases("kinds-held-out.yaml");
        assertThat(figures("kinds", Subject.KIND, cases, UnaryOperator.identity()).macroF1()).isGreaterThanOrEqualTo(0.89);
        assertThat(figures("kinds without accents", Subject.KIND, cases, Fold::fold).macroF1()).isGreaterThanOrEqualTo(0.89);
    }

    @Test
    void whatIsActedOnIsHardlyEverWrong() {
        List<HeldOut.Case> cases = cases("intents-held-out.yaml", "intents-held-out-2.yaml").stream().filter(one -> !one.code().equals("other")).toList();
        double wrong = HeldOut.share(cases, one -> !intent(one.text()).isEmpty() && !intent(one.text()).equals(one.code()));
        System.out.printf("intents: %.3f of %d held-out sentences were acted on wrongly%n", wrong, cases.size());
        assertThat(wrong).isLessThanOrEqualTo(0.08);
    }

    @Test
    void chitChatIsNoIntent() {
        List<HeldOut.Case> cases = cases("intents-held-out.yaml", "intents-held-out-2.yaml").stream().filter(one -> one.code().equals("other")).toList();
        double rejected = HeldOut.share(cases, one -> intent(one.text()).isEmpty());
        System.out.printf("intents: %.3f of %d held-out sentences of none were rejected%n", rejected, cases.size());
        assertThat(rejected).isGreaterThanOrEqualTo(0.8);
        assertThat(Stream.of("", "...", "hmm hmm", "zxcv bnm").map(IntentTest::intent)).allMatch(String::isEmpty);
    }

    @Test
    void theElderOfTheStoryReportsHerRoad() {
        String said = "duong truoc nha toi hu 3 thang roi khong ai sua";
        assertThat(intent(said)).isEqualTo("report");
        assertThat(LANGUAGE.category(said).code()).isEqualTo("GT");
        assertThat(LANGUAGE.kind(said).code()).isEqualTo("phan_anh");
    }

    private static Figures figures(String what, Subject subject, List<HeldOut.Case> cases, UnaryOperator<String> asked) {
        Figures figures = new Figures(cases.stream()
            .map(one -> new Judged(one.text(), one.code(), LANGUAGE.models().of(subject).guesses(asked.apply(one.text())))).toList());
        System.out.printf("%s: %d held-out sentences, accuracy %.3f, macro-F1 %.3f, among three %.3f, calibration error %.3f%n",
            what, cases.size(), figures.accuracy(), figures.macroF1(), figures.top(3), figures.calibrationError());
        figures.confusions().stream().limit(8).forEach(one -> System.out.printf("  %s taken for %s: %d%n", one.truth(), one.said(), one.times()));
        return figures;
    }

    private static List<HeldOut.Case> cases(String... files) {
        return Stream.of(files).flatMap(file -> HeldOut.of(file).cases()).toList();
    }

    private static String intent(String text) {
        return LANGUAGE.intent(text).map(Match::intent).orElse("");
    }
}
