package vn.caunoi.dialogs.language.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caunoi.dialogs.language.normal.Normaliser;
import vn.caunoi.dialogs.language.restore.SideBySide.Difference;

class SideBySideTest {

    private static final Normaliser NORMALISER = Normaliser.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        toi ko dc nhan tien    | toi→tôi ko→không dc→được nhan→nhận tien→tiền
        DUONG HU, anh Sáu sửa  | DUONG→ĐƯỜNG HU→HƯ
        toimuonhoi ve dat      | toimuonhoi→tôi muốn hỏi ve→về dat→đất
        """)
    void eachStretchThatReadsDifferentlyIsNamedInBothTexts(String raw, String expected) {
        SideBySide forms = of(raw);

        assertThat(forms.raw()).isEqualTo(raw);
        assertThat(String.join(" ", forms.differences().stream().map(difference -> shown(forms, difference)).toList())).isEqualTo(expected);
    }

    @Test
    void onlyRestoredMarksCanBeUnsure() {
        List<Difference> differences = of("ko ai sua").differences();

        assertThat(differences).hasSize(2);
        assertThat(differences.get(0).certainty()).isEqualTo(1);
        assertThat(differences.get(1).certainty()).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Đường hư ba tháng rồi.", "CẢM ƠN CÁN BỘ NHIỀU"})
    void aTextWithItsMarksHasNoDifferencesHoweverItIsComposed(String raw) {
        assertThat(of(raw).differences()).isEmpty();
        assertThat(of(Normalizer.normalize(raw, Normalizer.Form.NFD)).differences()).isEmpty();
    }

    @Property
    void offsetsAreInsideBothTextsAndInOrder(@ForAll String raw) {
        SideBySide forms = of(raw);
        int last = 0;
        for (Difference difference : forms.differences()) {
            assertThat(difference.start()).isBetween(last, forms.restored().text().length());
            assertThat(difference.end()).isBetween(difference.start() + 1, forms.restored().text().length());
            assertThat(difference.rawStart()).isBetween(0, difference.rawEnd());
            assertThat(difference.rawEnd()).isLessThanOrEqualTo(raw.length());
            last = difference.end();
        }
    }

    private static SideBySide of(String raw) {
        return SideBySide.of(raw, NORMALISER, AccentRestorer.shipped());
    }

    private static String shown(SideBySide forms, Difference difference) {
        return forms.raw().substring(difference.rawStart(), difference.rawEnd()) + "→" + forms.restored().text().substring(difference.start(), difference.end());
    }
}
