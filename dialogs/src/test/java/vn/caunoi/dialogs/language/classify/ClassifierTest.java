package vn.caunoi.dialogs.language.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    private static final Examples ROADS_AND_WATER = Examples.of(List.of(
        new Example("road", "đường hư nhiều ổ gà"), new Example("road", "duong lay loi khong di duoc"), new Example("road", "đèn đường hỏng"),
        new Example("water", "mất nước ba ngày"), new Example("water", "nuoc may yeu qua"), new Example("water", "nước đục ngầu")));

    private final Classifier classifier = Classifier.trained(Features.shipped(), ROADS_AND_WATER, new Calibration(1, 0.6));

    @Test
    void accentsAndShorthandMakeNoDifferenceToWhatIsMeant() {
        assertThat(classifier.best("duong xom toi hu roi").code()).isEqualTo("road");
        assertThat(classifier.best("Nước máy ko có").code()).isEqualTo("water");
    }

    @Test
    void anExampleWordForWordIsCertain() {
        assertThat(classifier.best("MAT NUOC ba ngay")).isEqualTo(new Guess("water", 1));
    }

    @Test
    void ofWordsNobodyKnowsItIsNotSure() {
        Guess guess = classifier.best("zzz qqq");
        assertThat(guess.score()).isEqualTo(0.5, within(0.01));
        assertThat(classifier.sure(guess)).isFalse();
    }

    @Test
    void itSaysWhichWordsSpokeForTheClass() {
        assertThat(classifier.reasons("đường hư quá", "road", 2)).extracting(Reason::words).containsAnyOf("đường", "hư");
        assertThat(classifier.reasons("zzz qqq", "road", 2)).isEmpty();
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        Classifier again = Classifier.trained(Features.shipped(), ROADS_AND_WATER, new Calibration(1, 0.6));
        assertThat(again.guesses("nước ngập đường")).isEqualTo(classifier.guesses("nước ngập đường"));
    }

    @Test
    void aCorrectionChangesTheVersionAndNamesOnlyClassesThatExist() {
        Library library = Library.shipped(List.of("mấy giờ làm việc"));
        Library corrected = library.with(List.of(new Correction(Subject.CATEGORY, "MT", "ống khói nhà bên")));
        assertThat(corrected.version()).isNotEqualTo(library.version());
        assertThat(corrected.of(Subject.CATEGORY).texts("MT")).contains("ống khói nhà bên");
        assertThatThrownBy(() -> library.with(List.of(new Correction(Subject.CATEGORY, "XYZ", "gì đó"))))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("XYZ").hasMessageContaining("DAT");
    }

    @Test
    void nearCopiesAreNeverOnBothSidesOfACrossValidation() {
        assertThat(Groups.of(List.of(List.of("duong", "hu"), List.of("mat", "dien"), List.of("duong", "hu", "qua")))).containsExactly(0, 1, 0);
    }

    @Test
    void theShippedCalibrationIsThatOfTheShippedExamples() {
        Figures raw = new Figures(CrossValidation.of(Features.shipped(), Subject.KIND.shipped(), UnaryOperator.identity()));
        Calibration shipped = Calibration.shipped(Subject.KIND);
        Figures calibrated = new Figures(raw.judged().stream().map(one -> one.under(shipped)).toList());
        assertThat(Calibration.temperature(raw.judged())).isEqualTo(shipped.temperature(), within(0.1));
        assertThat(calibrated.calibrationError()).isLessThan(0.07).isLessThan(raw.calibrationError());
    }
}
