package vn.caunoi.dialogs.language.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.language.sheet.Sheet;

class FaqBookTest {

    private static final String ENTRY = """
        # one entry
        - id: a
          question: "Hỏi gì?"
          variants: [một, hai, ba, bốn, năm]
          answer: Đáp.
          short: Đáp.
          source: luật
          confidence: A
          valid_from: 2026-01-01
          updated: 2026-10-31
        """;

    @Test
    void atLeastFortyFiveShippedAnswersAreConfirmedByASource() {
        assertThat(FaqBook.shipped().entries()).filteredOn(entry -> entry.confidence().startsWith("A")).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void answersAreAtMostTwoSentencesToAnElder() {
        assertThat(FaqBook.shipped().entries()).allSatisfy(entry ->
            assertThat(entry.answer().split("[.?!](?= [A-ZĐÀ-Ỹ]|$)")).as(entry.answer()).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void theElectionIsToldAsThePastOnceItIs() {
        assertThat(FaqBook.shipped().entries()).filteredOn(entry -> entry.answer().contains("15/03/2026"))
            .isNotEmpty().allSatisfy(entry -> assertThat(entry.answer()).containsAnyOf("đã", "trừ trường hợp"));
    }

    @Test
    void aSoundEntryIsRead() {
        assertThat(FaqBook.read(Sheet.of("x.yaml", ENTRY)).entries()).hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        refused(ENTRY.replace("  source: luật\n", ""), "x.yaml:2: \"source\" is missing");
        refused(ENTRY.replace("2026-01-01", "mai"), "x.yaml:9: \"valid_from\" must be a date such as 2026-07-01");
        refused(ENTRY.replace(", năm", ""), "x.yaml:2: a has 4 variants, expected at least 5");
        refused(ENTRY.replace("confidence: A", "confidence: B"), "only A, A- and D may be shown");
        refused(ENTRY.replace("short: Đáp.", "short: " + "Đáp ".repeat(80)), "expected at most 306 (two SMS)");
        refused(ENTRY.replace("short: Đáp.", "short: Đáp → đó."), "holds \"→\"");
        refused(ENTRY + ENTRY, "x.yaml:12: the id \"a\" is there twice");
        refused("id: a", "x.yaml:1: expected a list of entries");
    }

    private static void refused(String yaml, String why) {
        assertThatThrownBy(() -> FaqBook.read(Sheet.of("x.yaml", yaml))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }
}
