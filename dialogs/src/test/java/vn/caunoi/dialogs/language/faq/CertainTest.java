package vn.caunoi.dialogs.language.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;

/** Whether a text is just what an answer is called is known with less work than the answers, and is the same. */
class CertainTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final VietnameseUnderstanding language = VietnameseUnderstanding.shipped();

    @Test
    void everyWayOfAskingIsCertainWhenItsBestAnswerIs() {
        List<String> asked = language.shippedEntries().stream().flatMap(entry -> entry.asked().stream()).toList();
        List<String> procedures = ProcedureBook.shipped().procedures().stream().map(Procedure::name).toList();
        List<String> certain = Stream.concat(asked.stream(), procedures.stream()).filter(text -> {
            boolean best = language.faq(text, DAY, 3).stream().limit(1).anyMatch(hit -> hit.score() >= 1);
            assertThat(language.faqCertain(text, DAY)).as(text).isEqualTo(best);
            return best;
        }).toList();
        assertThat(certain).isNotEmpty();
    }
}
