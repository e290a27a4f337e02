package vn.caunoi.dialogs.language.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caunoi.dialogs.language.normal.Words;

/** The shipped model on sentences it never saw; the figures are in docs/language.md, the floors a little below them. */
class AccentAccuracyTest {

    private static final Model MODEL = ModelReader.shipped();
    // So many words in a row are no coincidence.
    private static final int COPIED = 8;

    @ParameterizedTest
    @CsvSource({"laws-held-out.txt, 0.98", "procedures-held-out.txt, 0.98", "citizen-held-out.txt, 0.92", "citizen-fresh-held-out.txt, 0.905",
        "news-held-out.txt, 0.94", "chat-held-out.txt, 0.83"})
    void soManySyllablesComeBackRight(String file, double floor) {
        assertThat(new Samples(MODEL).score(Samples.of(file)).share()).isGreaterThan(floor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"laws-held-out.txt", "procedures-held-out.txt", "citizen-held-out.txt", "citizen-fresh-held-out.txt", "news-held-out.txt", "chat-held-out.txt"})
    void nothingMeasuredWithIsLearntFrom(String file) {
        Set<List<String>> learnt = new HashSet<>();
        Stream.of("citizen-sentences.txt", "everyday-phrases.txt").flatMap(learntFrom -> Samples.of(learntFrom).stream()).forEach(line -> learnt.addAll(runs(line)));

        assertThat(Samples.of(file).stream().flatMap(line -> runs(line).stream())).isNotEmpty().doesNotContainAnyElementsOf(learnt);
    }

    @Test
    void theModelIsReadInTheFormItIsWrittenIn() {
        assertThat(MODEL.meanings("duong")).hasSizeGreaterThan(3);
    }

    private static List<List<String>> runs(String line) {
        Words words = Words.of(line);
        return Stream.iterate(0, start -> start + COPIED <= words.size(), start -> start + 1).map(start -> words.bare(start, start + COPIED)).toList();
    }
}
