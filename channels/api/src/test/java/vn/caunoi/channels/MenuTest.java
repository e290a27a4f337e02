package vn.caunoi.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTest {

    @Test
    void optionsBecomeNumberedLinesUnderTheText() {
        assertThat(Menu.text("Bác cần gì ạ?", List.of(new Option("open", "Gửi kiến nghị"), new Option("faq", "Hỏi thủ tục"))))
                .isEqualTo("Bác cần gì ạ?\n1 Gửi kiến nghị\n2 Hỏi thủ tục");
    }

    @Test
    void withoutOptionsTheTextStaysAsItIs() {
        assertThat(Menu.text("Dạ", List.of())).isEqualTo("Dạ");
    }

    @Test
    void withoutATextTheMenuBeginsAtOnce() {
        assertThat(Menu.text("", List.of(new Option("yes", "Có")))).isEqualTo("1 Có");
    }
}
