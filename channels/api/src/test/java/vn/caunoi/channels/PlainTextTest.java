package vn.caunoi.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Đường trước nhà tôi hư 3 tháng rồi | Duong truoc nha toi hu 3 thang roi",
        "đĐ ĂÂÊÔƠƯ ỵỹỷ | dD AAEOOU yyy",
        "“Bác” – ‘em’… | \"Bac\" - 'em'...",
        "5.000₫ × 2 m² | 5.000d x 2 m2",
        "sốt 39°C | sot 39 do C",
        "ﬁ ①½ | fi 11/2",
        "a\u00A0b\u200Bc\uFEFFd | a bcd",
        "Chào bác 😊 em | Chao bac em",
    })
    void theTextIsWrittenInPlainLetters(String text, String plain) {
        assertThat(Segments.plain(text)).isEqualTo(plain);
        assertThat(Segments.plain(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(plain);
    }

    @Test
    void lettersOfAnotherScriptStayBecauseAnUnreadableNameIsWorseThanADearerMessage() {
        assertThat(Segments.plain("Ông 王")).isEqualTo("Ong 王");
    }

    @Test
    void linesStayLines() {
        assertThat(Segments.plain("một\nhai")).isEqualTo("mot\nhai");
    }
}
