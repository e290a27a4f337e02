package vn.caunoi.dialogs.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The table says what the expressions say, for every letter and for letters side by side. */
class LetterTableTest {

    private static final String VIETNAMESE = "Đường Ấp ba, hủy! ĐÚNG rồi\u200B… ạ ơ\u031B\u0301 à\u0300 İ Σας ½ ² đ Ð 👍 한글 ﬁ Å 1.2;\u037E";

    @Test
    void everyLetterAloneReadsAsItIsDefined() {
        for (char c = 0; c < 0xD800; c++) {
            String text = "a" + c + "B";
            assertThat(LetterTable.words(text)).as("%04x", (int) c).isEqualTo(LetterTable.wordsOf(text));
            assertThat(LetterTable.spelled(text)).as("%04x", (int) c).isEqualTo(LetterTable.spelledOf(text));
            assertThat(LetterTable.unaccented(text)).as("%04x", (int) c).isEqualTo(Plain.unaccented(text));
        }
    }

    @Test
    void lettersSideBySideReadAsTheyAreDefined() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(random.nextInt(3) == 0 ? (char) random.nextInt(0x2100) : VIETNAMESE.charAt(random.nextInt(VIETNAMESE.length())));
            }
            assertThat(LetterTable.words(text.toString())).isEqualTo(LetterTable.wordsOf(text.toString()));
            assertThat(LetterTable.spelled(text.toString())).isEqualTo(LetterTable.spelledOf(text.toString()));
            assertThat(LetterTable.unaccented(text.toString())).isEqualTo(Plain.unaccented(text.toString()));
        }
    }
}
