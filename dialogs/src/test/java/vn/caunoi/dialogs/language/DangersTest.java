package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caunoi.dialogs.Danger;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.sheet.Sheet;

class DangersTest {

    private static final Dangers DANGERS = Dangers.shipped();

    @ParameterizedTest
    @CsvSource({
        "fire, nha toi dang chay cuu voi", "fire, NHÀ CHÁY RỒI", "fire, nha ba Hai ben canh bi chay", "fire, chay nha chay nha",
        "fire, cháy rừng thông sau ấp", "drowning, con toi bi duoi nuoc", "drowning, đuối nước ở bến đò", "drowning, chau te xuong kenh roi",
        "medical, ba toi ngat xiu goi khong day", "medical, co tai nan o nga ba", "medical, me toi kho tho qua",
        "disaster, nuoc len nhanh lam toi dang leo len mai", "disaster, nha sap de nguoi", "disaster, lũ về rồi",
        "self_harm, toi muon tu tu", "self_harm, tự tử", "self_harm, toi khong muon song nua", "self_harm, chet cho roi", "self_harm, muốn chết quá",
        "child_abuse, co nguoi xam hai chau toi", "child_abuse, cha duong danh chau be hoai", "domestic_violence, chong toi danh toi",
        "domestic_violence, bi chong say ruou danh", "violence, tui bi danh cuu toi", "violence, no cam dao ruot toi", "violence, họ đang đánh nhau ngoài ngõ",
        "crime, trom dang o trong nha toi", "crime, tôi bị cướp", "fraud, co nguoi goi bao la cong an doi chuyen tien",
        "fraud, bị gọi mạo danh công an", "fraud, ho xin ma otp cua toi", "unclear, chay", "unclear, Cháy!", "unclear, tu tu", "unclear, cuu"})
    void dangerIsHeardWithAndWithoutAccents(String kind, String text) {
        assertThat(DANGERS.in(text).map(Danger::kind)).as(text).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "phong chay chua chay", "nuoc chay yeu", "lam tu tu thoi", "ban ca", "làm từ từ thôi", "từ từ em", "nha toi nuoc chay yeu",
        "nha may xay chay on ca dem", "treo co to quoc ngay le", "tu van giup toi", "ca chet duoi muong", "trời nóng muốn chết",
        "nong muon chet", "chong toi danh bai ca ngay", "danh sach ho ngheo", "mat nuoc 4 ngay roi", "the bao hiem y te het han",
        "toi dau co nhan duoc tien", "cau go sap sap khong dam qua", "nga tu hay co tai nan", "Mặt trận có xin mã OTP không",
        "duong truoc nha toi hu 3 thang roi khong ai sua", "đòi chạy tiền", "mat tran giup dan", "bao cao voi xa", "cho toi hoi lu lut nam ngoai", ""})
    void everydayWordsThatLookTheSameAreNoDanger(String text) {
        assertThat(DANGERS.in(text).map(Danger::kind)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nam ngoai nha toi bi chay, den gio chua thay ho tro", "hoi thang 3 con toi bi tai nan vi duong hu, xin sua duong",
        "chau toi tung bi duoi nuoc o ao lang, xin lam hang rao", "cho nay hay co tai nan, xin lap den", "sau bão nhà sập mà chưa được giúp",
        "xin phun thuoc de phong chay rung", "năm 2024 nhà tôi bị cháy, xin xét hộ nghèo"})
    void whatIsOverOrOnlyFearedIsNoAlarm(String text) {
        assertThat(DANGERS.in(text).map(Danger::kind)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fire, 'nha toi dang chay, nam ngoai cung chay'", "fire, 'nam ngoai chay roi gio lai chay nha cuu voi'",
        "medical, 'hom truoc nga, bay gio ba toi bi ngat'", "domestic_violence, may nam truoc chong toi hay danh toi",
        "self_harm, tu hoi vo mat toi khong muon song nua", "self_harm, bac gia roi song lam gi cho kho con chau"})
    void whatIsNowOrHurtsSomebodyAlwaysIs(String kind, String text) {
        assertThat(DANGERS.in(text).map(Danger::kind)).as(text).contains(kind);
    }

    @Test
    void decomposedAndStyledLettersAreHeardToo() {
        assertThat(DANGERS.in("nha\u0300 cha\u0301y")).map(Danger::kind).contains("fire");
        assertThat(DANGERS.in("n\u200bhà cháy")).map(Danger::kind).contains("fire");
    }

    @Test
    void theNumberToCallComesInTheFirstSentenceAndNobodyIsPromised() {
        for (Sheet.Row row : Sheet.shipped(DangersTest.class, "dangers.yaml")) {
            assertThat(row.text("answer")).containsPattern("11[1-5]|113|đừng chuyển tiền").doesNotContain("đã cử", "đang đến");
            assertThat(Fold.fold(row.text("short")).length()).as(row.text("kind")).isLessThanOrEqualTo(306);
        }
    }

    @Test
    void everyPhraseRaisesTheAlarmEvenWithoutAccents() {
        for (Sheet.Row row : Sheet.shipped(DangersTest.class, "dangers.yaml")) {
            for (String phrase : row.texts("phrases")) {
                String said = phrase.replace("* ", "");
                assertThat(DANGERS.in(said)).as(said).isPresent();
                assertThat(DANGERS.in(Fold.fold(said))).as(Fold.fold(said)).isPresent();
            }
        }
    }

    @Test
    void theGravestIsAnsweredFirst() {
        assertThat(DANGERS.in("no danh toi roi dot, nha chay roi")).map(Danger::kind).contains("fire");
    }

    @Test
    void petitionsAreSeldomTakenForDanger() {
        long alarms = HeldOut.of("categories-held-out.yaml").cases().map(HeldOut.Case::text).map(DANGERS::in).filter(Optional::isPresent).count();
        assertThat(alarms).isLessThanOrEqualTo(3);
    }
}
