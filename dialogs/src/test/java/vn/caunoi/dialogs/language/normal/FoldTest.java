package vn.caunoi.dialogs.language.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void marksAndLookalikesGo() {
        assertThat(Fold.fold("Đường Trước Nhà ỨỪ")).isEqualTo("duong truoc nha uu");
        assertThat(Fold.fold(Normalizer.normalize("Đường", Normalizer.Form.NFD))).isEqualTo("duong");
        assertThat(Fold.fold("ðƣợc Ｔ\u200bＣ с\u0430o")).isEqualTo("duoc tc cao");
        assertThat(Fold.fold("½ 12/3B – “x”")).isEqualTo("½ 12/3b – “x”");
    }

    @Test
    void bothTonePlacementsAreOneSyllable() {
        assertThat(Fold.toned("hoà")).isEqualTo(Fold.toned("hòa"));
        assertThat(Fold.toned("thuý")).isEqualTo(Fold.toned("THÚY"));
        assertThat(Fold.toned("hoá")).isNotEqualTo(Fold.toned("hòa"));
        assertThat(Words.of("tu").get(0).canMean(Fold.toned("tự"))).isTrue();
        assertThat(Words.of("từ").get(0).canMean(Fold.toned("tự"))).isFalse();
    }

    @Property
    void lettersAndTheirMarksApartAreTheSameSyllable(@ForAll @Chars({'h', 'o', 'à', 'ớ', 'Ậ', 'đ', 'ư', '\u0309', '\u0302', '\u03A3'}) String text) {
        assertThat(Fold.toned(text)).isEqualTo(Fold.toned(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        assertThat(Fold.fold(Fold.fold(text))).isEqualTo(Fold.fold(text));
        Words words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            assertThat(text.substring(words.get(i).start(), words.get(i).end())).isEqualTo(words.get(i).raw());
        }
    }
}
