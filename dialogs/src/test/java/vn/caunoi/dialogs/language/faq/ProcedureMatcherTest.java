package vn.caunoi.dialogs.language.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Shorthand;
import vn.caunoi.dialogs.language.sheet.Sheet;

class ProcedureMatcherTest {

    private static final ProcedureBook BOOK = ProcedureBook.shipped();
    private static final ProcedureMatcher MATCHER = new ProcedureMatcher(BOOK, ProcedureWords.shipped(), Shorthand.shipped());
    private static final List<Asked> ASKED = Sheet.shipped(ProcedureMatcherTest.class, "procedures-asked.yaml").stream()
        .flatMap(row -> row.texts("texts").stream().map(text -> new Asked(row.text("id"), row.texts("codes"), text))).toList();

    private record Asked(String part, List<String> codes, String text) {

        boolean among(List<FaqHit> hits) {
            return hits.stream().anyMatch(hit -> codes.contains(hit.id().substring(ProcedureMatcher.ID.length())));
        }
    }

    @Test
    void heldOutQuestionsFindTheirProcedure() {
        List<Asked> heldOut = part("held-out");
        double first = share(heldOut, asked -> asked.among(MATCHER.hits(asked.text(), 1)));
        double among = share(heldOut, asked -> asked.among(MATCHER.hits(asked.text(), 3)));
        double misled = share(heldOut, asked -> !sure(asked.text()).isEmpty() && !asked.among(sure(asked.text())));
        System.out.printf("Procedures: %d held-out questions, top-1 %.3f, top-3 %.3f, answered wrongly %.3f%n", heldOut.size(), first, among, misled);
        assertThat(first).isGreaterThanOrEqualTo(0.90);
        assertThat(among).isGreaterThanOrEqualTo(0.92);
        assertThat(misled).isLessThanOrEqualTo(0.03);
    }

    @Test
    void whatAsksForNoProcedureIsNotAnswered() {
        assertThat(part("none")).allSatisfy(asked -> assertThat(sure(asked.text())).as(asked.text()).isEmpty());
    }

    @Test
    void accentsMakeNoDifference() {
        assertThat(part("held-out")).allSatisfy(asked ->
            assertThat(MATCHER.hits(Fold.fold(asked.text()), 3)).isEqualTo(MATCHER.hits(asked.text(), 3)));
    }

    @Test
    void oneNameIsShownOnceAndTheNearestLevelComesFirst() {
        List<FaqHit> hits = MATCHER.hits("cấp lại thẻ căn cước cần giấy tờ gì", 3);
        assertThat(hits).extracting(FaqHit::question).doesNotHaveDuplicates();
        assertThat(hits.get(0).id()).isEqualTo("tthc-1.014064");
    }

    @Test
    void allOfThemAreCardsWithAPageAndFitTwoSms() {
        assertThat(BOOK.procedures()).hasSize(1461).allSatisfy(procedure -> {
            assertThat(procedure.card()).contains(ProcedureBook.PAGE).hasSizeLessThanOrEqualTo(1100);
            assertThat(Fold.fold(procedure.brief()).length()).as(procedure.brief()).isLessThanOrEqualTo(235);
            assertThat(Fold.fold(procedure.papersInBrief()).length()).isLessThanOrEqualTo(280);
            assertThat(procedure.papers()).hasSizeLessThanOrEqualTo(5);
        });
    }

    private static List<Asked> part(String name) {
        return ASKED.stream().filter(asked -> asked.part().equals(name)).toList();
    }

    private static List<FaqHit> sure(String text) {
        return MATCHER.hits(text, 1).stream().filter(hit -> hit.score() >= Limits.DEFAULTS.faqSure()).toList();
    }

    private static double share(List<Asked> all, Predicate<Asked> right) {
        return (double) all.stream().filter(right).count() / all.size();
    }
}
