package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.PlaceContext;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.language.normal.Normaliser;

class PlacesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();
    private static final Normaliser NORMALISER = Normaliser.shipped();
    private static final Places PLACES = new Places(GAZETTEER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "xa Gio Linh                                   | 19495", "xã Gio Linh, tỉnh Quảng Trị                | 19495",
        "XA GIO LINH                                   | 19495", "thon 3 xa hai lang quang tri                | 19702",
        "thi tran Lao Bao                              | 19432", "P. Bến Nghé, Q.1                            | 26740",
        "toi o phuong ben nghe quan 1 tphcm            | 26740", "p tan thuan dong q7 sg                      | 27478",
        "xã Trung Giang huyện Gio Linh tỉnh Quảng Trị  | 19501", "phuong 12 tan binh                          | 26983",
        "p12 q tan binh tp hcm                         | 26983", "phường Hoà Hải Đà Nẵng                      | 20285",
        "phuo\u031bng Ho\u0300a Ha\u0309i \u0111a\u0300 nang | 20285", "xa thach luu ha tinh                   | 18634",
        "huyen con dao                                 | 26732", "dac khu phu quoc                            | 31078"})
    void aPlaceWithOneMeaningIsTakenAtOnce(String text, String code) {
        PlaceReading reading = read(text);
        assertThat(reading.candidates()).as(reading.toString()).extracting(Place::communeCode).startsWith(code);
        assertThat(reading.sure()).as(reading.toString()).isTrue();
    }

    @Test
    void aNameOfSeveralProvincesIsAskedFor() {
        PlaceReading reading = read("xa tan an");
        assertThat(reading.sure()).isFalse();
        assertThat(reading.candidates()).hasSizeGreaterThan(3).extracting(Place::provinceCode).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "thon Dong xa Tan Binh quang ninh    | Xã Đầm Hà",   "thon Dong, xa Tan Binh, tinh Quang Ninh | Xã Đầm Hà",
        "ap 3 xa Vinh Thanh dong thap        | Xã Lấp Vò",   "rac o duong Le Loi phuong 4 quan go vap | Phường Hạnh Thông",
        "thon tan an xa hai lang quang tri   | Xã Hải Lăng", "huong thuy, thua thien hue              | Phường Hương Thuỷ"})
    void theCommuneIsToldFromTheHamletBeforeIt(String text, String commune) {
        assertThat(read(text).candidates()).as(text).extracting(Place::communeName).containsExactly(commune);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KINH GUI MAT TRAN XA TOI TEN LA TU", "ap tan an ngap hoai"})
    void capitalsAndHamletsAreNoCommune(String text) {
        assertThat(read(text).candidates()).as(text).isEmpty();
        assertThat(read(text).words()).doesNotContain("XA TOI");
    }

    @Test
    void theNumberEndsTheNameOfAHamlet() {
        assertThat(read("TOI O AP 3 DUONG VO AP NGAP HOAI").words()).isEqualTo("AP 3");
    }

    @Test
    void theProvinceKnownBeforeDecides() {
        for (PlaceContext known : List.of(PlaceContext.home("24"), PlaceContext.home("07681"), PlaceContext.said("tinh Bac Ninh"), PlaceContext.said("bac ninh"))) {
            PlaceReading reading = read("phường Tân An", known);
            assertThat(reading.candidates()).as(known.toString()).extracting(Place::communeCode).startsWith("07682");
        }
        assertThat(read("xa tan an tinh tuyen quang", PlaceContext.home("24")).candidates())
            .extracting(Place::provinceCode).containsOnly("08");
    }

    @Test
    void aProvinceSaidAfterwardsDecidesToo() {
        PlaceReading reading = read("tinh bac ninh", PlaceContext.said("phuong tan an"));
        assertThat(reading.candidates()).extracting(Place::communeCode).startsWith("07682");
        assertThat(read("bac ninh", PlaceContext.said("duong hu")).candidates()).isEmpty();
    }

    @Test
    void aDividedWardIsAskedFor() {
        PlaceReading reading = read("phường Cống Vị quận Ba Đình Hà Nội");
        assertThat(reading.sure()).isFalse();
        assertThat(reading.candidates()).extracting(Place::communeCode).containsExactlyInAnyOrder("00025", "00008");
    }

    @Test
    void theOldNameIsShownBesideTheNewOne() {
        assertThat(read("phường Bến Nghé quận 1").candidates().get(0).label()).isEqualTo("Phường Bến Nghé cũ → Phường Sài Gòn, TP Hồ Chí Minh");
        assertThat(read("xã Gio Linh Quảng Trị").candidates().get(0).label()).isEqualTo("Xã Gio Linh, Quảng Trị");
    }

    @Test
    void theWordsAreTheCitizensOwn() {
        assertThat(read("duong hu o thon 3 xa Gio Linh lau roi").words()).isEqualTo("thon 3 xa Gio Linh");
        assertThat(read("nhà em ở Q.7, TP.HCM").words()).isEqualTo("Q.7, TP.HCM");
        assertThat(read("rác ở đầu xóm, mùi khó chịu, phường Bến Nghé").words()).isEqualTo("phường Bến Nghé");
    }

    @Test
    void anUnknownPlaceKeepsItsWords() {
        PlaceReading reading = read("xa Khong Co Nay");
        assertThat(reading.words()).isEqualTo("xa Khong Co Nay");
        assertThat(reading.candidates()).isEmpty();
        assertThat(read("thon 3").words()).isEqualTo("thon 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duong truoc nha toi hu 3 thang roi khong ai sua", "hoa binh", "nguoi dan doan ket thanh cong", "",
        "dien cup hoai khong bao truoc", "tôi muốn khen cán bộ xã làm việc tốt", "can bo xa lam viec tot", "xa ky roi ma khong tra", "truong thu nhieu khoan qua"})
    void everydayWordsAreNoPlace(String text) {
        assertThat(read(text).candidates()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "duong o xa hai lag tinh quang tri hu roi     | 19702", "xa hai nang quang chi                  | 19702",
        "p ben nge q1 tphcm                           | 26740", "phuong pen nghe quan 1 tphcm           | 26740",
        "xa jio linh, tinh quang tri                  | 19495", "thi tran lao pao, huyen huong hoa, quang tri | 19432"})
    void aSlipIsReadWhereTheRestOfTheAddressAgrees(String text, String code) {
        assertThat(read(text).candidates()).as(text).extracting(Place::communeCode).startsWith(code);
    }

    @Test
    void aSlipAloneInAStoryIsNoPlace() {
        assertThat(read("cho toi hoi xa hai lag co hop khong").candidates()).isEmpty();
        assertThat(read("xa hai lag").candidates()).isNotEmpty();
    }

    @Test
    void whereTheCitizenWroteAboutBeforeIsOfferedFirstAndTheSameCommuneIsTaken() {
        assertThat(read("xã Tân An").candidates().get(0).provinceCode()).isNotEqualTo("24");
        assertThat(read("xã Tân An", new PlaceContext(Optional.empty(), "", List.of("07681"))).candidates().get(0).provinceCode()).isEqualTo("24");
        assertThat(read("xa tan an", new PlaceContext(Optional.empty(), "", List.of("07682"))).candidates()).extracting(Place::communeCode).containsExactly("07682");
    }

    @Test
    void theCommuneOfTheAccountIsTakenWhenItIsOneOfThem() {
        assertThat(read("xa tan an", PlaceContext.home("07682")).candidates()).extracting(Place::communeCode).containsExactly("07682");
    }

    @Test
    void aMessageIsReadInUnderAMillisecond() {
        String message = "kinh gui mat tran xa toi ten la Tu o ap 3 xa tan an huyen can duoc tinh long an, duong vao ap hu ba thang roi khong ai sua";
        // The thread's own time, and the median: other work on the machine does not count.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long[] spent = new long[3_000];
        for (int i = 0; i < spent.length; i++) {
            long start = clock.getCurrentThreadCpuTime();
            read(message);
            spent[i] = clock.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(spent);
        assertThat(spent[spent.length / 2]).as("median nanoseconds a message").isLessThan(1_000_000);
    }

    private static PlaceReading read(String text) {
        return read(text, PlaceContext.NONE);
    }

    private static PlaceReading read(String text, PlaceContext context) {
        return PLACES.read(NORMALISER.normalise(text), context);
    }
}
