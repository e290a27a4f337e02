package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.language.classify.Example;
import vn.caunoi.dialogs.language.classify.Examples;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.sheet.Sheet;

class ExamplesTest {

    private static final Examples INTENTS = shipped("intents.yaml");
    private static final Examples KINDS = shipped("kinds.yaml");
    private static final Examples CATEGORIES = shipped("categories.yaml");

    @Test
    void everyClassHasEnoughOfThem() {
        assertThat(INTENTS.codes()).allSatisfy(code -> assertThat(INTENTS.texts(code)).as(code).hasSizeGreaterThanOrEqualTo(70));
        assertThat(KINDS.codes()).hasSize(9).allSatisfy(code -> assertThat(KINDS.texts(code)).as(code).hasSizeGreaterThanOrEqualTo(70));
        assertThat(CATEGORIES.codes()).hasSize(20)
            .allSatisfy(code -> assertThat(CATEGORIES.texts(code)).as(code).hasSizeGreaterThanOrEqualTo(75));
    }

    @Test
    void nothingHeldOutIsTrainedOn() {
        Set<String> trained = Stream.concat(
                Stream.of(INTENTS, KINDS, CATEGORIES).flatMap(examples -> examples.all().stream()).map(Example::text),
                FaqBook.shipped().entries().stream().flatMap(entry -> entry.asked().stream()))
            .map(ExamplesTest::key).collect(Collectors.toSet());
        for (String file : List.of("intents-held-out.yaml", "categories-held-out.yaml", "faq-held-out.yaml",
                "intents-held-out-2.yaml", "categories-held-out-2.yaml", "faq-held-out-2.yaml", "kinds-held-out.yaml")) {
            assertThat(HeldOut.of(file).cases()).noneSatisfy(one -> assertThat(trained).contains(key(one.text())));
        }
    }

    private static Examples shipped(String file) {
        return Examples.of(Sheet.shipped(ExamplesTest.class, file));
    }

    private static String key(String text) {
        return String.join(" ", Words.of(text).bare());
    }
}
