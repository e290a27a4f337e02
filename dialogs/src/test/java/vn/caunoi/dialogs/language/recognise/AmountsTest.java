package vn.caunoi.dialogs.language.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money, land and numbers in words. */
class AmountsTest {

    private static final Recognisers RECOGNISERS = Recognisers.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1tr5                          | 1500000
        1tr500                        | 1500000
        1tr25                         | 1250000
        2tr                           | 2000000
        1 triệu 5                     | 1500000
        triệu hai                     | 1200000
        trieu ruoi                    | 1500000
        500k                          | 500000
        500 ngan                      | 500000
        500 nghìn đồng                | 500000
        1.500.000đ                    | 1500000
        1,500,000 VND                 | 1500000
        500000 dong                   | 500000
        nửa tỷ                        | 500000000
        nua ty                        | 500000000
        1,5 tỷ                        | 1500000000
        2 tỷ 3                        | 2300000000
        hai triệu rưỡi                | 2500000
        hai triệu năm trăm            | 2500000
        hai triệu ba trăm nghìn       | 2300000
        hai tram ngan                 | 200000
        ba mươi lăm triệu             | 35000000
        nộp 2 củ                      | 2000000
        phạt tôi 5 lít                | 500000
        mat 2 chai                    | 2000000
        thu moi ho 200k               | 200000
        một tỷ hai trăm triệu         | 1200000000
        3 tram ngan                   | 300000
        """)
    void moneyIsReadInDong(String text, long dong) {
        assertThat(all(text, FoundMoney.class)).singleElement().satisfies(money -> {
            assertThat(money.least()).isEqualTo(dong);
            assertThat(money.most()).isEqualTo(dong);
        });
    }

    @Test
    void aRangeOfMoneyHasTwoEnds() {
        assertThat(all("khoảng 2-3 triệu", FoundMoney.class)).singleElement().isEqualTo(new FoundMoney(7, 16, 2_000_000, 3_000_000));
        assertThat(all("500-700k", FoundMoney.class)).singleElement().isEqualTo(new FoundMoney(0, 8, 500_000, 700_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 chai nước mắm", "5 lít xăng", "5 lít", "2 cu gia", "3 triệu người", "5 k duoc", "cong ty", "ba công ty", "5 nghìn hộ", "năm ngàn hộ",
        "3 dong ho", "2 củ khoai", "tỷ lệ", "triệu tập dân họp", "trạm y tế", "nửa ngày", "5 đồng hồ nước", "10 tháng", "500m", "12/3B"})
    void whatIsNoMoneyIsLeft(String text) {
        assertThat(all(text, FoundMoney.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        100m2                 | 100    | 100
        100 m2                | 100    | 100
        hai trăm mét vuông    | 200    | 200
        1,5 ha                | 15000  | 15000
        2 héc ta              | 20000  | 20000
        nửa ha                | 5000   | 5000
        2 sào                 | 720    | 1000
        2 sao ruong           | 720    | 1000
        ba sào rưỡi           | 1260   | 1750
        3 công đất            | 3000   | 3000
        3 cong ruong          | 3000   | 3000
        đất 5 công            | 5000   | 5000
        2 công tầm lớn        | 2592   | 2592
        nửa mẫu               | 1800   | 5000
        1 mẫu                 | 3600   | 10000
        5 thước               | 120    | 166.5
        120,5m2               | 120.5  | 120.5
        1.200 m2              | 1200   | 1200
        200 met vuong         | 200    | 200
        10 hecta rừng         | 100000 | 100000
        """)
    void landIsReadInSquareMetres(String text, BigDecimal least, BigDecimal most) {
        assertThat(all(text, FoundArea.class)).singleElement().satisfies(area -> {
            assertThat(area.least()).isEqualByComparingTo(least);
            assertThat(area.most()).isEqualByComparingTo(most);
        });
    }

    @Test
    void aKnownRegionDecidesTheMeasure() {
        FoundArea north = (FoundArea) Recognisers.of(Region.NORTH).in("2 sào", TODAY).get(0);
        assertThat(north.least()).isEqualByComparingTo("720").isEqualByComparingTo(north.most());
        FoundArea south = (FoundArea) Recognisers.of(Region.SOUTH).in("2 mẫu", TODAY).get(0);
        assertThat(south.most()).isEqualByComparingTo("20000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 cong an", "3 công ty", "5 cong", "2 công việc", "100 mét", "sao lâu thế", "vì sao", "mẫu đơn", "5 người", "hai công nhân", "đất của 2 công ty", "ruong gan 2 cong an xa", "3 cong chung"})
    void whatIsNoLandIsLeft(String text) {
        assertThat(all(text, FoundArea.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bảy mươi sáu         | 76
        bay muoi sau         | 76
        mười lăm             | 15
        muoi lam             | 15
        hai tram ruoi        | 250
        hai trăm rưỡi        | 250
        ba mươi mốt          | 31
        bốn mươi tư          | 44
        một trăm linh năm    | 105
        mot tram le nam      | 105
        chín mươi chín       | 99
        hai chục             | 20
        ba chuc              | 30
        hai lăm              | 25
        một nghìn hai trăm   | 1200
        mười hai             | 12
        tám mươi             | 80
        năm trăm             | 500
        hai mươi nhăm        | 25
        ba trăm mười lăm     | 315
        sáu mươi bẩy         | 67
        """)
    void numbersInWordsAreRead(String text, BigDecimal value) {
        assertThat(all(text, FoundNumber.class)).singleElement().satisfies(number -> assertThat(number.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ba tôi", "nam nay", "sau do", "bay gio", "tam tru", "khong co", "bà năm", "trạm y tế", "linh tinh", "muối", "tư pháp", "hai bà", "bốn phương tám hướng",
        "ba nam", "chín chắn", "con muỗi", "một người", "mốt", "sáu", "lam viec"})
    void aLoneWordIsNoNumber(String text) {
        assertThat(all(text, FoundNumber.class)).isEmpty();
    }

    private static <T> List<T> all(String text, Class<T> type) {
        return RECOGNISERS.in(text, TODAY).stream().filter(type::isInstance).map(type::cast).toList();
    }
}
