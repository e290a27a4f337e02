package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.normal.Words;

class ExamplesTest {

    @Test
    void everyClassHasEnoughOfThem() {
        assertThat(Examples.shipped("intents.yaml").texts()).allSatisfy((code, texts) -> assertThat(texts).as(code).hasSizeGreaterThanOrEqualTo(70));
        assertThat(Examples.shipped("kinds.yaml").texts()).hasSize(9)
            .allSatisfy((code, texts) -> assertThat(texts).as(code).hasSizeGreaterThanOrEqualTo(70));
        assertThat(Examples.shipped("categories.yaml").texts()).hasSize(20)
            .allSatisfy((code, texts) -> assertThat(texts).as(code).hasSizeGreaterThanOrEqualTo(75));
    }

    @Test
    void nothingHeldOutIsTrainedOn() {
        Set<String> trained = Stream.of(
                Examples.shipped("intents.yaml").texts().values().stream().flatMap(List::stream),
                Examples.shipped("kinds.yaml").texts().values().stream().flatMap(List::stream),
                Examples.shipped("categories.yaml").texts().values().stream().flatMap(List::stream),
                FaqBook.shipped().entries().stream().flatMap(entry -> entry.asked().stream()))
            .flatMap(texts -> texts).map(ExamplesTest::key).collect(Collectors.toSet());
        for (String file : List.of("intents-held-out.yaml", "categories-held-out.yaml", "faq-held-out.yaml",
                "intents-held-out-2.yaml", "categories-held-out-2.yaml", "faq-held-out-2.yaml", "kinds-held-out.yaml")) {
            assertThat(HeldOut.of(file).cases()).noneSatisfy(one -> assertThat(trained).contains(key(one.text())));
        }
    }

    private static String key(String text) {
        return String.join(" ", Words.of(text).bare());
    }
}
