package vn.caunoi.dialogs.language.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.language.normal.Fold;

/** The same classifier on text nobody here wrote: titles of the State's procedures and the field the State gave them (NOTICE). */
class ProcedureFieldTest {

    private static final double PLAIN_SOFTMAX = 0.904;

    @Test
    void theFieldOfAProcedureIsFoundByItsTitle() throws IOException {
        Classifier classifier = Classifier.trained(Features.shipped(), Examples.of(rows("train.tsv")), Calibration.NONE);
        assertThat(accuracy(classifier, "as written", UnaryOperator.identity())).isGreaterThan(PLAIN_SOFTMAX);
        assertThat(accuracy(classifier, "without accents", Fold::fold)).isGreaterThan(PLAIN_SOFTMAX);
    }

    private static double accuracy(Classifier classifier, String how, UnaryOperator<String> asked) throws IOException {
        Figures figures = new Figures(rows("dev.tsv").stream()
            .map(row -> new Judged(row.text(), row.code(), classifier.guesses(asked.apply(row.text())))).toList());
        System.out.printf("fields of %d procedures %s: accuracy %.3f, macro-F1 %.3f%n", figures.judged().size(), how, figures.accuracy(), figures.macroF1());
        return figures.accuracy();
    }

    private static List<Example> rows(String file) throws IOException {
        try (InputStream in = ProcedureFieldTest.class.getResourceAsStream("/vn/caunoi/dialogs/language/tthc-field/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t")).map(row -> new Example(row[0], row[2])).toList();
        }
    }
}
