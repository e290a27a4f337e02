package vn.caunoi.simulators.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The boundaries of {@code sms.md} 2.5 and 6. */
class SegmentsTest {
    @ParameterizedTest
    @CsvSource({"a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1", "€,81,2", "ệ,70,1", "ệ,71,2", "ệ,134,2", "ệ,135,3", "😀,35,1", "😀,36,2"})
    void aTextTakesAsManySegmentsAsTheRadioNeeds(String letter, int count, int segments) {
        assertThat(Segments.of(letter.repeat(count), 1).parts()).hasSize(segments);
    }

    @Test
    void anEscapePairIsNeverTornApart() {
        String text = "a".repeat(152) + "€" + "b".repeat(20);
        assertThat(Segments.of(text, 1).parts().get(0).length()).isEqualTo(6 + 152);
        assertThat(joined(text)).isEqualTo(text);
    }

    @Test
    void oneAccentMakesTheWholeTextUcs2() {
        assertThat(Segments.of("duong truoc nha toi hu", 1).coding()).isEqualTo(Coding.GSM7);
        assertThat(Segments.of("đường trước nhà tôi hư", 1).coding()).isEqualTo(Coding.UCS2);
    }

    @Test
    void everyLetterOfTheAlphabetComesBack() {
        String text = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà^{}\\[~]|€";
        assertThat(Gsm7.carries(text)).isTrue();
        assertThat(Gsm7.decode(Gsm7.encode(text))).isEqualTo(text);
        assertThat(Gsm7.encode("@{€").getBytes()).containsExactly(0x00, 0x1B, 0x28, 0x1B, 0x65);
    }

    @Test
    void anEmojiOnTheBoundarySurvives() {
        String text = "ệ".repeat(66) + "😀" + "ệ".repeat(10);
        assertThat(joined(text)).isEqualTo(text);
    }

    @Test
    void partsAreFoundInHeadersOfBothWidthsAndInParameters() {
        assertThat(part(0x40, new byte[] {5, 0, 3, 9, 2, 1, 'a'}, Map.of())).extracting(Part::reference, Part::total, Part::number)
            .containsExactly(9, 2, 1);
        assertThat(part(0x40, new byte[] {6, 8, 4, 1, 9, 2, 2, 'a'}, Map.of())).extracting(Part::reference, Part::total, Part::number)
            .containsExactly(265, 2, 2);
        Map<Integer, Buffer> sar = Map.of(ShortMessage.SAR_REFERENCE, Buffer.buffer(new byte[] {1, 9}),
            ShortMessage.SAR_TOTAL, Buffer.buffer(new byte[] {3}), ShortMessage.SAR_SEQUENCE, Buffer.buffer(new byte[] {2}));
        assertThat(part(0, new byte[] {'a'}, sar)).extracting(Part::reference, Part::total, Part::number).containsExactly(265, 3, 2);
    }

    @Test
    void aPartLongerThanTheRadioDoesNotFit() {
        assertThat(part(0, "a".repeat(160).getBytes(), Map.of()).fits()).isTrue();
        assertThat(part(0, "a".repeat(161).getBytes(), Map.of()).fits()).isFalse();
        byte[] headed = Buffer.buffer(new byte[] {5, 0, 3, 9, 2, 1}).appendString("a".repeat(154)).getBytes();
        assertThat(part(0x40, headed, Map.of()).fits()).isFalse();
    }

    private static Part part(int esmClass, byte[] data, Map<Integer, Buffer> parameters) {
        return Part.of(new ShortMessage(Address.shortCode("99000"), Address.international("84900000001"), esmClass, 0, 0, Buffer.buffer(data), parameters));
    }

    private static String joined(String text) {
        Segments segments = Segments.of(text, 1);
        List<Buffer> parts = segments.parts();
        StringBuilder whole = new StringBuilder();
        parts.forEach(part -> whole.append(segments.coding().decode(part.getBuffer(6, part.length()))));
        return whole.toString();
    }
}
