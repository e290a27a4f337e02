package vn.caunoi.dialogs.language.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    private static final Normaliser NORMALISER = Normaliser.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        toofi muoons hoir veef ddaats | tôi muốn hỏi về đất
        khoong cos nuwowcs            | không có nước
        cos                           | có
        ddieenj nuwowcs bij caats     | điện nước bị cất
        dduwowngf huw quas            | đường hư quá
        dduongwf xaaus                | đường xấu
        toio muoons hoir             | tôi muốn hỏi
        Ddaats nhaf tooi              | Đất nhà tôi
        TOOI MUOONS HOIR              | tôi muốn hỏi
        COS                           | CÓ
        sổ ATA và tàu IUU             | sổ ATA và tàu IUU
        nuocs dduongf trieuj          | nước đường triệu
        thuwa cans booj               | thưa cán bộ
        muwa to ngaapj nhaf           | mưa to ngập nhà
        to6i muo61n ho3i              | tôi muốn hỏi
        kho6ng co1 nu7o71c            | không có nước
        d9a61t nha2 to6i              | đất nhà tôi
        d9u7o72ng la2ng               | đường làng
        toi o to3 ap5 khu1            | toi o to3 ap5 khu1
        q7 p12 tphcm                  | q7 p12 tphcm
        Quoc lo 1A xa Q2              | Quoc lo 1A xa Q2
        mua gas o dai ly              | mua gas o dai ly
        di xe bus                     | di xe bus
        lam the test nhanh            | lam the test nhanh
        """)
    void keysOfTelexAndVniAreReadWhereTheyMakeASyllable(String raw, String text) {
        assertThat(NORMALISER.normalise(raw).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        k có nước                     | không có nước
        toi ko biet                   | toi không biet
        hok dc                        | không được
        dc bn tien                    | được bao nhiêu tien
        dk ket hon o dau              | đăng ký ket hon o dau
        tôi muốn đk khai sinh         | tôi muốn đăng ký khai sinh
        ko dk nhan                    | không được nhan
        đủ dk chưa                    | đủ điều kiện chưa
        dk                            | dk
        dk keest hoon                 | đăng ký kết hôn
        cho xin dc nha bac            | cho xin địa chỉ nha bac
        dc nha                        | được nha
        bao ca xa giup                | bao công an xa giup
        ban ca                        | ban ca
        ban ca o cho phuong           | ban ca o cho phuong
        ca xa mat nuoc                | ca xa mat nuoc
        CA xã không cho vào           | công an xã không cho vào
        1 kg gao                      | 1 kg gao
        500 k                         | 500 k
        nhà trong hem 45 hư           | nhà trong hem 45 hư
        có được hem                   | có được không
        may bom hong roi              | may bom hong roi
        hong biet                     | không biet
        ub chua tl cho toi            | ủy ban chua trả lời cho toi
        làm ntn vs j                  | làm như thế nào với gì
        sđt cb là gì                  | số điện thoại cán bộ là gì
        thẻ bhyt hết hạn r            | thẻ bảo hiểm y tế hết hạn rồi
        cccd                          | căn cước
        ông Nguyễn Văn K ở đây        | ông Nguyễn Văn K ở đây
        hỏi tt cấp sổ                 | hỏi thủ tục cấp sổ
        dt dat 100m2                  | diện tích dat 100m2
        mat nc sach                   | mat nước sach
        nop hs roi                    | nop hồ sơ roi
        """)
    void shorthandIsWrittenOutWhereItsNeighboursDecide(String raw, String text) {
        assertThat(NORMALISER.normalise(raw).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hoà giải, thuỷ lợi, Uỷ ban    | hòa giải, thủy lợi, Ủy ban
        đựơc qủa khoẻ                 | được quả khỏe
        kĩ lí tỉ quí sỹ               | kỹ lý tỷ quý sĩ
        ông Lí và chị Quí             | ông Lí và chị Quí
        đươc duợc                     | được được
        truờng nuớc viêc              | trường nước việc
        ðường ƣớc Ðất                 | đường ước Đất
        trời ơiiii                    | trời ơi
        khôngggg đượccc               | không được
        dạaaa vângggg                 | dạ vâng
        toimuonhoi                    | toi muon hoi
        tôimuốnhỏi                    | tôi muốn hỏi
        khongconuoc                   | khong co nuoc
        camera video facebook         | camera video facebook
        xem https://ubnd.gov.vn/hoà   | xem https://ubnd.gov.vn/hoà
        gui ve ub@tinh.gov.vn nhe     | gui ve ub@tinh.gov.vn nhe
        TOI MUON HOI                  | toi muon hoi
        NHÀ TÔI Ở XÃ GIO LINH         | nhà tôi ở xã gio linh
        Tôi ở Gio Linh                | Tôi ở Gio Linh
        “gửi” ‘cán bộ’ – nhé          | "gửi" 'cán bộ' - nhé
        xoong nồi                     | xoong nồi
        số 12/3B hẻm 45               | số 12/3B hẻm 45
        спасибо                       | спасибо
        """)
    void lettersAndSyllablesBecomeOrdinary(String raw, String text) {
        assertThat(NORMALISER.normalise(raw).text()).isEqualTo(text);
    }

    @Test
    void marksComeInAnyOrderAndWhatIsInvisibleGoes() {
        assertThat(NORMALISER.normalise(Normalizer.normalize("Đường trước nhà", Normalizer.Form.NFD)).text()).isEqualTo("Đường trước nhà");
        assertThat(NORMALISER.normalise("co\u0301\u0302n o\u0301\u031B").text()).isEqualTo("cốn ớ");
        assertThat(NORMALISER.normalise("kh\u200B\u00F4ng\uFEFF c\u00F3\u00A0n\u01B0\u1EDBc").text()).isEqualTo("không có nước");
        assertThat(NORMALISER.normalise("с\u043E nha 👨\u200D👩\u200D👧 ❤\uFE0F").text()).isEqualTo("co nha 👨\u200D👩\u200D👧 ❤\uFE0F");
        assertThat(NORMALISER.normalise("  hai   dòng \n ở đây ").text()).isEqualTo("hai dòng \n ở đây");
        assertThat(NORMALISER.normalise(" \u200B ").text()).isEmpty();
    }

    @Test
    void everyWordIsFoundAgainInTheRawText() {
        Normalised normalised = NORMALISER.normalise("  Toofi k dc  hỏi gì");
        assertThat(normalised.text()).isEqualTo("Tôi không được hỏi gì");
        assertThat(written(normalised, "Tôi")).isEqualTo("Toofi");
        assertThat(written(normalised, "không")).isEqualTo("k");
        assertThat(written(normalised, "hông")).isEqualTo("k");
        assertThat(written(normalised, "không được")).isEqualTo("k dc");
        assertThat(written(normalised, "ỏi g")).isEqualTo("ỏi g");
        assertThat(written(normalised, "được hỏi")).isEqualTo("dc  hỏi");
    }

    private static String written(Normalised normalised, String part) {
        int start = normalised.text().indexOf(part);
        Span span = normalised.written(start, start + part.length());
        return normalised.raw().substring(span.rawStart(), span.rawEnd());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nuôi heo          | nuôi lợn
        mần răng rứa      | sao thế
        trồng bắp         | trồng ngô
        trong bap cai     | trong bap cai
        lông thôn mới     | nông thôn mới
        long thon moi     | nông thôn moi
        sây nhà           | xây nhà
        dìa nhà           | về nhà
        hổng có           | không có
        hong hoc          | hong hoc
        ở mô              | ở đâu
        mo dat            | mo dat
        hổ trợ            | hỗ trợ
        chợ cấp           | trợ cấp
        cho cap           | trợ cấp
        bữa ni mất điện   | hôm nay mất điện
        500 ngàn          | 500 nghìn
        sử lý             | xử lý
        ba má tôi         | bố mẹ tôi
        tui hỏi           | tôi hỏi
        cám ơn            | cảm ơn
        """)
    void wordsOfTheRegionsAreSetAsideForMatchingOnly(String said, String common) {
        assertThat(NORMALISER.forMatching(said)).isEqualTo(common);
        assertThat(NORMALISER.normalise(said).text()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912 345 678", "7h30", "1tr5 500k", "12/3B", "Q.7", "48217736", "5/10/2025", "m2", "24/7"})
    void numbersStayAsTheyAre(String raw) {
        assertThat(NORMALISER.normalise(raw).text()).isEqualTo(raw);
    }

    @Property
    void noTextBreaksItAndOnceIsEnough(@ForAll String raw) {
        check(raw);
    }

    @Property
    void nearVietnameseIsSafeToo(@ForAll("nearVietnamese") String raw) {
        check(raw);
    }

    @Provide
    Arbitrary<String> nearVietnamese() {
        return Arbitraries.strings().withChars("aăâbcdđeêghijklmnoôơpqrstuưvwxyzfAĐKáạòủễ\u0301\u0302\u031B\u200B 0123456789.,/-\n").ofMaxLength(60);
    }

    private static void check(String raw) {
        Normalised normalised = NORMALISER.normalise(raw);
        String text = normalised.text();
        assertThat(NORMALISER.normalise(text).text()).isEqualTo(text);
        int at = 0;
        for (Span span : normalised.spans()) {
            assertThat(span.start()).isEqualTo(at);
            assertThat(span.rawStart()).isBetween(0, span.rawEnd());
            assertThat(span.rawEnd()).isBetween(span.rawStart(), raw.length());
            boolean same = raw.substring(span.rawStart(), span.rawEnd()).equals(text.substring(span.start(), span.end()));
            assertThat(span.changed() || same).isTrue();
            at = span.end();
        }
        assertThat(at).isEqualTo(text.length());
        assertThat(NORMALISER.forMatching(text)).isNotNull();
    }
}
