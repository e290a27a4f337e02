package vn.caunoi.dialogs.language.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Normaliser;
import vn.caunoi.dialogs.language.normal.Words;

class AccentRestorerTest {

    private static final AccentRestorer RESTORER = AccentRestorer.shipped();
    private static final String[] PIECES = {"duong", "Duong", "DUONG", "hư", "ở", "nha", "toi", "Nguyen", "Van", "khong", "CA", "3", "12,5", "0900000001",
        "https://a.vn/duong-hu", "TC4821-7736", "facebook", "please", "ð", "ho\u0300a", "\u200B", "\uD83D\uDE00", ".", ",", "?", "\n", " ", " ", " "};

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        duong truoc nha toi hu 3 thang roi khong ai sua       | đường trước nhà tôi hư 3 tháng rồi không ai sửa
        toi muon hoi ve tro cap nguoi cao tuoi                | tôi muốn hỏi về trợ cấp người cao tuổi
        xin cap giay xac nhan tinh trang hon nhan             | xin cấp giấy xác nhận tình trạng hôn nhân
        Uy ban nhan dan xa tiep nhan ho so                    | Ủy ban nhân dân xã tiếp nhận hồ sơ
        """)
    void bareTextGetsItsMarks(String written, String meant) {
        assertThat(RESTORER.restore(written).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        đường trước nha toi hư, không ai sua | đường trước nhà tôi hư, không ai sửa
        tôi muon hỏi ve đất đai              | tôi muốn hỏi về đất đai
        """)
    void inMixedTextOnlyTheBareSyllablesChange(String written, String meant) {
        assertThat(RESTORER.restore(written).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Đường trước nhà tôi hư ba tháng rồi, không ai sửa.", "anh cho tôi xin hai cái mẫu đơn", "Ông Sáu ở xã Tân An nói như vậy."})
    void textWithAllItsMarksStays(String text) {
        assertThat(RESTORER.restore(text)).isEqualTo(new Restored(text, List.of(), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://dichvucong.gov.vn/duong-hu/thu-tuc", "xem www.tuoitre.com/nha-dat", "gui ve nguyen_van@xa.example", "QD12/UBND-TC", "0900000001 12/10/2025 1.500.000"})
    void linksAddressesCodesAndNumbersStay(String text) {
        String restored = RESTORER.restore("toi gui don " + text + " nho can bo xem").text();

        assertThat(restored).startsWith("tôi gửi đơn ").endsWith(" nhờ cán bộ xem");
        assertThat(restored).contains(text.substring(text.indexOf(' ') < 0 || text.startsWith("0") ? 0 : text.lastIndexOf(' ') + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please help me, I can not open the form", "Your account has been locked. Please contact our support team", "Hello, how are you today?"})
    void foreignSentencesStay(String text) {
        assertThat(RESTORER.restore(text).text()).isEqualTo(text);
    }

    @Test
    void aForeignSentenceDoesNotHinderTheOnesBesideIt() {
        assertThat(RESTORER.restore("toi nhan duoc tin nhan nay. Your account has been locked. toi phai lam sao").text())
                .isEqualTo("tôi nhận được tin nhắn này. Your account has been locked. tôi phải làm sao");
    }

    @Test
    void namesItDoesNotKnowStayAsWrittenAndAbbreviationsToo() {
        assertThat(RESTORER.restore("nho can bo Dang Quy Hoe va CA xa xem giup").text()).contains("Dang Quy Hoe", "CA xã");
    }

    @Test
    void capitalsStayCapitals() {
        assertThat(RESTORER.restore("DUONG HU KHONG AI SUA").text()).isEqualTo("ĐƯỜNG HƯ KHÔNG AI SỬA");
    }

    @ParameterizedTest
    @CsvSource({"toi ko dc nhan tien ho tro, tôi không được nhận tiền hỗ trợ", "ko lam dc, không làm được", "dc an com ko, được ăn cơm không"})
    void marksFromShorthandWrittenOutDoNotCountAsTheCitizens(String written, String meant) {
        assertThat(RESTORER.restore(Normaliser.shipped().normalise(written)).text()).isEqualTo(meant);
    }

    @Test
    void everyChangeSaysWhereItIsAndHowSure() {
        String written = "nha toi o cuoi xom, duong hu";
        Restored restored = RESTORER.restore(written);

        assertThat(restored.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(written.substring(change.start(), change.end())).isEqualTo(change.written());
            assertThat(restored.text().substring(change.start(), change.end())).isEqualTo(change.restored());
            assertThat(change.certainty()).isBetween(0.0, 1.0);
        });
        assertThat(restored.certainty()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "...", "12", "\uD83D\uDE00"})
    void whereThereIsNothingToRestoreNothingChanges(String text) {
        assertThat(RESTORER.restore(text)).isEqualTo(new Restored(text, List.of(), 1));
    }

    @Test
    void aVeryLongTextIsRestoredToItsEnd() {
        String restored = RESTORER.restore("duong truoc nha toi hu khong ai sua ".repeat(5_000)).text();

        assertThat(restored).hasSize(5_000 * 36).endsWith("đường trước nhà tôi hư không ai sửa ");
    }

    @Test
    void aWordOfAnyLengthIsPassedOn() {
        String word = "duong".repeat(10_000);

        assertThat(RESTORER.restore(word).text()).isEqualTo(word);
    }

    @Property
    void onlyMarksAreAddedToAnyText(@ForAll String text) {
        check(text);
    }

    @Property
    void onlyMarksAreAddedToAnyMixture(@ForAll("mixtures") String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(PIECES).list().ofMaxSize(20).map(pieces -> String.join("", pieces));
    }

    private static void check(String text) {
        Restored restored = RESTORER.restore(text);
        assertThat(restored.text()).hasSameSizeAs(text);
        assertThat(Fold.fold(restored.text())).isEqualTo(Fold.fold(text));
        assertThat(restored.text().chars().map(AccentRestorerTest::capital).toArray()).isEqualTo(text.chars().map(AccentRestorerTest::capital).toArray());
        Words before = Words.of(text);
        Words after = Words.of(restored.text());
        assertThat(after.size()).isEqualTo(before.size());
        for (int i = 0; i < before.size(); i++) {
            String written = before.get(i).raw();
            boolean bare = written.chars().allMatch(c -> c < 0x80);
            assertThat(after.get(i).raw()).satisfies(raw -> assertThat(bare || raw.equals(written)).isTrue());
        }
    }

    private static int capital(int c) {
        return Character.isUpperCase(c) ? 1 : 0;
    }
}
