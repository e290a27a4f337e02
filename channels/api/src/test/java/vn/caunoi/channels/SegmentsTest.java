package vn.caunoi.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caunoi.channels.Segments.Encoding;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void plainLettersFit160ThenAlways153(int letters, int parts) {
        Segments segments = Segments.of("a".repeat(letters));
        assertThat(segments.encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(segments.units()).isEqualTo(letters);
        assertThat(segments.parts()).hasSize(parts);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "70,1", "71,2", "134,2", "135,3", "201,3", "202,4"})
    void accentedLettersFit70ThenAlways67(int letters, int parts) {
        Segments segments = Segments.of("ữ".repeat(letters));
        assertThat(segments.encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(segments.units()).isEqualTo(letters);
        assertThat(segments.parts()).hasSize(parts);
    }

    @Test
    void anExtensionLetterIsTwoSeptetsAndIsNeverCutApart() {
        Segments segments = Segments.of("a".repeat(152) + "€" + "b".repeat(20));
        assertThat(segments.units()).isEqualTo(174);
        assertThat(segments.parts()).containsExactly("a".repeat(152), "€" + "b".repeat(20));
    }

    @Test
    void anExtensionLetterThatJustFitsStays() {
        assertThat(Segments.of("a".repeat(151) + "[" + "b".repeat(20)).parts()).containsExactly("a".repeat(151) + "[", "b".repeat(20));
        assertThat(Segments.count("a".repeat(158) + "{")).isEqualTo(1);
        assertThat(Segments.count("a".repeat(159) + "{")).isEqualTo(2);
    }

    @Test
    void aLineEndOfTwoCharactersIsNotCutApart() {
        assertThat(Segments.of("a".repeat(152) + "\r\n" + "b".repeat(20)).parts()).containsExactly("a".repeat(152), "\r\n" + "b".repeat(20));
    }

    @Test
    void anEmojiOnTheBoundaryIsNotCutApart() {
        assertThat(Segments.of("ạ".repeat(66) + "😊" + "ạ".repeat(10)).parts()).containsExactly("ạ".repeat(66), "😊" + "ạ".repeat(10));
    }

    @Test
    void aLetterKeepsTheMarkThatHasNoComposedForm() {
        String marked = "x̣"; // x with a dot below exists only as two code points
        assertThat(Segments.of("ạ".repeat(66) + marked + "ạ".repeat(10)).parts().get(1)).startsWith(marked);
    }

    @Test
    void aPileOfMarksLongerThanAPartIsCutAllTheSame() {
        String pile = "o" + "\u0323\u0301".repeat(100);
        List<String> parts = Segments.of(pile).parts();
        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(67));
    }

    @Test
    void aPastedDecomposedTextCostsNoMoreThanTheComposedOne() {
        String composed = "Đường trước nhà tôi hư ba tháng rồi không ai sửa, xin phường xem giúp";
        Segments segments = Segments.of(Normalizer.normalize(composed, Normalizer.Form.NFD));
        assertThat(segments).isEqualTo(Segments.of(composed));
        assertThat(segments.parts()).hasSize(1);
    }

    @Test
    void oneSmartQuoteMakesTheWholeTextUcs2() {
        assertThat(Segments.of("a".repeat(70) + "’").encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(Segments.count(Segments.plain("a".repeat(70) + "’"))).isEqualTo(1);
    }

    @Test
    void theSevenVietnameseLettersOfTheAlphabetStayGsm7() {
        assertThat(Segments.of("àèéìòùÉ").encoding()).isEqualTo(Encoding.GSM_7);
        assertThat("áạảãâăđêôơưíóúýÀÈĐ".chars().mapToObj(Character::toString))
                .allSatisfy(letter -> assertThat(Segments.of(letter).encoding()).isEqualTo(Encoding.UCS_2));
    }
}
