package vn.caunoi.dialogs.language.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final Recognisers RECOGNISERS = Recognisers.shipped();
    // A Sunday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mất nước từ hôm qua                | 2026-11-21
        mat nuoc tu hom kia                | 2026-11-20
        hôm kìa                            | 2026-11-19
        sáng nay cúp điện                  | 2026-11-22
        bữa qua tui có lên xã              | 2026-11-21
        chieu mai toi len duoc khong       | 2026-11-23
        ngày mốt                           | 2026-11-24
        3 ngày trước                       | 2026-11-19
        cach day 3 ngay                    | 2026-11-19
        hai hôm nữa                        | 2026-11-24
        thứ 7 tuần rồi                     | 2026-11-14
        thu 7 tuan roi                     | 2026-11-14
        t7 tuan nay                        | 2026-11-21
        chủ nhật tới                       | 2026-11-29
        thứ sáu tuần sau                   | 2026-11-27
        cn tuần trước                      | 2026-11-15
        thứ hai rồi                        | 2026-11-16
        5/10/2025                          | 2025-10-05
        05-10-2025                         | 2025-10-05
        ngày 5.10.2025                     | 2025-10-05
        ngay 5 thang 10 nam ngoai          | 2025-10-05
        ngày 5 tháng 10 năm 2024           | 2024-10-05
        ngày mười lăm tháng tám năm ngoái  | 2025-08-15
        ngay 20 thang truoc                | 2026-10-20
        5/10/25                            | 2025-10-05
        30/4 năm nay                       | 2026-04-30
        quốc khánh năm sau                 | 2027-09-02
        """)
    void aDaySaidInFullIsKnownForSure(String text, LocalDate day) {
        FoundDate found = only(text);
        assertThat(List.of(found.first(), found.last())).containsExactly(day, day);
        assertThat(found.sure()).isTrue();
        assertThat(found.lunar()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hôm 5/10                     | 2026-10-05
        ngày 5 tháng 12              | 2026-12-05
        mung 2 thang 9               | 2026-09-02
        ngày 5                       | 2026-11-05
        thứ 7                        | 2026-11-21
        thu bay                      | 2026-11-21
        ngày 20/1                    | 2027-01-20
        hẹn 5/10 giải quyết          | 2026-10-05
        ngày mồng 5 tháng 10         | 2026-10-05
        """)
    void withoutAYearOrAWeekTheNearestIsTaken(String text, LocalDate day) {
        FoundDate found = only(text);
        assertThat(found.first()).isEqualTo(day);
        assertThat(found.sure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mùng 3 Tết                   | 2027-02-08 | false
        mung 1 tet nam nay           | 2026-02-17 | true
        30 tết năm ngoái             | 2026-02-16 | true
        rằm tháng 7                  | 2026-08-27 | false
        ram thang 7 nam sau          | 2027-08-16 | true
        rằm tháng giêng năm nay      | 2026-03-03 | true
        10/3 âm                      | 2027-04-16 | false
        10/3 am lich nam 2026        | 2026-04-26 | true
        ngày 10/3/2026 (ÂL)          | 2026-04-26 | true
        10 tháng 3 âm lịch           | 2027-04-16 | false
        giỗ tổ năm nay               | 2026-04-26 | true
        trung thu năm nay            | 2026-09-25 | true
        vu lan nam sau               | 2027-08-16 | true
        23 tháng chạp                | 2027-01-30 | false
        ông táo năm nay              | 2027-01-30 | true
        mùng 5 tháng giêng           | 2027-02-10 | false
        tết nguyên đán năm 2028      | 2028-01-26 | true
        rằm                          | 2026-11-23 | false
        15/8 âm lịch năm ngoái       | 2025-10-06 | true
        """)
    void lunarDaysBecomeSolarOnes(String text, LocalDate day, boolean sure) {
        FoundDate found = only(text);
        assertThat(found.first()).isEqualTo(day);
        assertThat(found.lunar()).isTrue();
        assertThat(found.sure()).isEqualTo(sure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tuần rồi                | 2026-11-09 | 2026-11-15
        tuan nay                | 2026-11-16 | 2026-11-22
        tháng trước             | 2026-10-01 | 2026-10-31
        năm ngoái               | 2025-01-01 | 2025-12-31
        tháng 7                 | 2026-07-01 | 2026-07-31
        thang 7 nam ngoai       | 2025-07-01 | 2025-07-31
        tháng 7/2025            | 2025-07-01 | 2025-07-31
        7/2025                  | 2025-07-01 | 2025-07-31
        tháng mười một          | 2026-11-01 | 2026-11-30
        mấy hôm nay             | 2026-11-15 | 2026-11-22
        3 ngày nay              | 2026-11-19 | 2026-11-22
        hai tuan nay            | 2026-11-08 | 2026-11-22
        2 tháng rồi             | 2026-09-22 | 2026-11-22
        10 năm nay              | 2016-11-22 | 2026-11-22
        tháng giêng năm nay     | 2026-02-17 | 2026-03-18
        """)
    void aStretchOfDaysHasTwoEnds(String text, LocalDate first, LocalDate last) {
        FoundDate found = only(text);
        assertThat(List.of(found.first(), found.last())).containsExactly(first, last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"số nhà 12/3", "12/3B hem 45", "hẻm 45/2", "nghị định 15/2025/NĐ-CP", "2/3 số hộ dân", "24/7", "24/24", "5 tháng 10 ngày", "lần thứ hai",
        "người thứ 3", "thu 2 trieu", "thu 7 lan", "15/13", "31/2", "ba ngày", "5 tháng tuổi", "hôm ấy", "mai em hỏi", "bà mai", "cửa hàng rậm rạp", "tam tru",
        "32/1", "Tổ 5/10", "chi bo thu ba nguoi", "bao giờ có tết", "ngày ba bữa", "1/2 diện tích"})
    void whatOnlyLooksLikeADayIsNone(String text) {
        assertThat(dates(text)).isEmpty();
    }

    private static FoundDate only(String text) {
        List<FoundDate> dates = dates(text);
        assertThat(dates).describedAs(text).hasSize(1);
        return dates.get(0);
    }

    private static List<FoundDate> dates(String text) {
        return RECOGNISERS.in(text, TODAY).stream().filter(FoundDate.class::isInstance).map(FoundDate.class::cast).toList();
    }
}
