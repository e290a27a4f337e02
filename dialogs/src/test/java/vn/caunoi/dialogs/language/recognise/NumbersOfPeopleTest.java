package vn.caunoi.dialogs.language.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phones, petition numbers and identity papers. All numbers here are made up. */
class NumbersOfPeopleTest {

    private static final Recognisers RECOGNISERS = Recognisers.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0900000001                     | +84900000001 | true  | false
        0900 000 001                   | +84900000001 | true  | false
        0900.000.001                   | +84900000001 | true  | false
        090-000-0001                   | +84900000001 | true  | false
        +84900000001                   | +84900000001 | true  | false
        +84 900 000 001                | +84900000001 | true  | false
        +84 (0)900 000 001             | +84900000001 | true  | false
        0084900000001                  | +84900000001 | true  | false
        84900000001                    | +84900000001 | true  | false
        sdt:0900000001.                | +84900000001 | true  | false
        goi so 0900000001 nhe          | +84900000001 | true  | false
        O9OOOOOOO1                     | +84900000001 | true  | false
        không chín không không không không không không không một | +84900000001 | true | false
        khong chin khong khong khong khong khong khong khong mot | +84900000001 | true | false
        01680000001                    | +84380000001 | true  | true
        0168 0000 001                  | +84380000001 | true  | true
        01200000001                    | +84700000001 | true  | true
        01990000001                    | +84590000001 | true  | true
        01230000001                    | +84830000001 | true  | true
        01860000001                    | +84560000001 | true  | true
        (024) 3800 0001                | +842438000001 | false | false
        02838000001                    | +842838000001 | false | false
        """)
    void phonesBecomeOneForm(String text, String e164, boolean mobile, boolean renumbered) {
        assertThat(all(text, FoundPhone.class)).singleElement().satisfies(phone -> {
            assertThat(phone.e164()).isEqualTo(e164);
            assertThat(phone.mobile()).isEqualTo(mobile);
            assertThat(phone.renumbered()).isEqualTo(renumbered);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"48217736", "1.500.000.000", "001099000001", "113", "0123", "5/10/2025", "0000000000", "số 12345", "01100000001", "ngày 05-10-2025", "thửa 123456789",
        "0900 000", "không có không", "m2 0", "1022", "1900", "2026", "12/3B", "0912 34", "090000000123456"})
    void whatIsNoPhoneIsLeft(String text) {
        assertThat(all(text, FoundPhone.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        48217736                                  | 48217736
        TC48217736                                | 48217736
        tc.4821 7736                              | 48217736
        tc 4821-7736                              | 48217736
        mã 48 21 77 36                            | 48217736
        ma so 482.177.36                          | 48217736
        4821773O                                  | 48217730
        48217l36                                  | 48217136
        so 48217736 den dau roi                   | 48217736
        (48217736)                                | 48217736
        #48217736                                 | 48217736
        bốn tám hai một bảy bảy ba sáu            | 48217736
        bon tam hai mot bay bay ba sau            | 48217736
        TRA CUU 48217736                          | 48217736
        phản ánh 48217736?                        | 48217736
        48217736 0900000001                       | 48217736
        0900000001 48217736                       | 48217736
        00000000                                  | 00000000
        4821 7736.                                | 48217736
        TC: 4 8 2 1 7 7 3 6                       | 48217736
        """)
    void eightDigitsMayBeAPetition(String text, String digits) {
        assertThat(all(text, FoundPetitionNumber.class)).singleElement().satisfies(number -> assertThat(number.digits()).isEqualTo(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4821773", "482177361", "05-10-2025", "12.345.678 đồng", "12345678đ", "0900000001", "001099000001", "hai ba bốn", "1234", "bốn tám hai một", "48217736a", "12,5 ha",
        "20.000.000 đ", "năm 2025", "5/10/2025", "48 tuổi", "10.000.000 đồng 2", "4821 77361", "mười hai", "12345678 m2"})
    void otherNumbersAreNoPetition(String text) {
        assertThat(all(text, FoundPetitionNumber.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cccd 001099000123               | CITIZEN_CARD | true  | •••••••••123
        001 099 000 123                 | CITIZEN_CARD | true  | ••• ••• ••• 123
        001.099.000.123                 | CITIZEN_CARD | true  | •••.•••.•••.123
        số căn cước của tôi 079199000123 | CITIZEN_CARD | true | •••••••••123
        can cuoc cong dan so 036052000123 | CITIZEN_CARD | true | •••••••••123
        099999000123                    | CITIZEN_CARD | false | •••••••••123
        001999000123                    | CITIZEN_CARD | false | •••••••••123
        cmnd 123456789                  | OLD_CARD     | false | ••••••789
        CMND so 123 456 789             | OLD_CARD     | false | ••• ••• 789
        chung minh nhan dan 123456789   | OLD_CARD     | false | ••••••789
        cmt: 123456789                  | OLD_CARD     | false | ••••••789
        giấy tờ số 123456789            | OLD_CARD     | false | ••••••789
        căn cước 123456789012           | CITIZEN_CARD | false | •••••••••012
        O01099000123                    | CITIZEN_CARD | true  | •••••••••123
        """)
    void identityNumbersAreCoveredAtOnce(String text, FoundIdentity.Kind kind, boolean sure, String masked) {
        assertThat(all(text, FoundIdentity.class)).singleElement().satisfies(paper -> {
            assertThat(paper.kind()).isEqualTo(kind);
            assertThat(paper.sure()).isEqualTo(sure);
            assertThat(paper.masked()).isEqualTo(masked);
            assertThat(text.substring(paper.start(), paper.end())).hasSameSizeAs(masked);
        });
        assertThat(RECOGNISERS.masked(text)).endsWith(masked).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48217736", "0900000001", "+84900000001", "+840900000001", "123456789", "1.000.000.000.000", "12 345 678 đồng", "02438000001", "5/10/2025", "0011990001234", "số 12345",
        "01680000001", "căn cước", "làm căn cước ngày 5/10", "căn cước 12345678", "cmnd mất rồi", "2026", "số nhà 12", "84900000001", "tờ 12 thửa 345"})
    void otherNumbersAreNotCovered(String text) {
        assertThat(all(text, FoundIdentity.class)).isEmpty();
        assertThat(RECOGNISERS.masked(text)).isEqualTo(text);
    }

    @Test
    void severalThingsInOneMessageAreToldApart() {
        List<Found> found = RECOGNISERS.in("Toi sinh nam 52, cccd 001052000123, sdt 0900000001, phan anh 48217736 gui 7h30 ngay 5/10/2025, mat 2 trieu ruoi tren 3 sao dat", TODAY);
        assertThat(found).hasExactlyElementsOfTypes(FoundAge.class, FoundIdentity.class, FoundPhone.class, FoundPetitionNumber.class, FoundTime.class, FoundDate.class,
            FoundMoney.class, FoundArea.class);
    }

    private static <T> List<T> all(String text, Class<T> type) {
        return RECOGNISERS.in(text, TODAY).stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void aPhoneNumberBeforeAnotherNumberIsNoIdentity() {
        String text = "goi toi 0901234567 12 gio trua";
        assertThat(RECOGNISERS.masked(text)).isEqualTo(text);
        assertThat(RECOGNISERS.masked("can cuoc 0901234567 12")).doesNotContain("0901");
        assertThat(RECOGNISERS.masked("khong ba tam chin khong mot hai ba bon nam sau bay")).doesNotContain("tam chin");
    }

    @Test
    void theDigitsOfOneNumberAreFoundWithItsSlips() {
        assertThat(RECOGNISERS.digits("so 4821773O a", 8)).contains("48217730");
        assertThat(RECOGNISERS.digits("nha 12, so phieu 48 21 77 36", 8)).contains("48217736");
        assertThat(RECOGNISERS.digits("so 482177", 8)).isEmpty();
    }
}
