package vn.caunoi.dialogs.language.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesAndAgesTest {

    private static final Recognisers RECOGNISERS = Recognisers.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        7h30                        | 07:30 | false
        7g30                        | 07:30 | false
        7:30                        | 07:30 | false
        7 ruoi                      | 07:30 | false
        lúc 7 rưỡi                  | 07:30 | false
        7 rưỡi tối                  | 19:30 | true
        7 gio sang                  | 07:00 | true
        bảy giờ sáng                | 07:00 | true
        7 giờ kém 15                | 06:45 | false
        8 giờ 15 phút               | 08:15 | false
        2h chiều                    | 14:00 | true
        14h                         | 14:00 | true
        14h05                       | 14:05 | true
        12h đêm                     | 00:00 | true
        12 giờ trưa                 | 12:00 | true
        1 giờ trưa                  | 13:00 | true
        2 giờ khuya                 | 02:00 | true
        10 giờ đêm                  | 22:00 | true
        7 gio toi                   | 19:00 | true
        7 gio toi hom qua           | 19:00 | true
        7 gio toi di lam            | 07:00 | false
        7 giờ tối đi làm            | 19:00 | true
        7h tối nay                  | 19:00 | true
        mười một giờ rưỡi           | 11:30 | false
        5 giờ chiều mai             | 17:00 | true
        """)
    void timesOfDayAreRead(String text, LocalTime time, boolean sure) {
        assertThat(all(text, FoundTime.class)).singleElement().satisfies(found -> {
            assertThat(found.time()).isEqualTo(time);
            assertThat(found.sure()).isEqualTo(sure);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"trong 24h", "24h/24", "3 giờ đồng hồ", "chờ 2 giờ", "48h", "gió to", "bao gio", "bây giờ", "5 người", "mất 3 giờ", "7:5", "25h", "2 rưỡi triệu", "h7",
        "hơn 5 giờ liền", "một giờ nữa", "7 ruoi trieu", "giờ này", "đêm qua", "quá 2 h"})
    void howLongIsNotWhen(String text) {
        assertThat(all(text, FoundTime.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sinh năm 52                 | BIRTH_YEAR | 1952
        sinh nam 1952               | BIRTH_YEAR | 1952
        SN 1952                     | BIRTH_YEAR | 1952
        sn52                        | BIRTH_YEAR | 1952
        năm sinh: 1952              | BIRTH_YEAR | 1952
        đẻ năm 49                   | BIRTH_YEAR | 1949
        sinh năm 05                 | BIRTH_YEAR | 2005
        sinh năm 20                 | BIRTH_YEAR | 1920 2020
        sanh năm 1960               | BIRTH_YEAR | 1960
        sinh năm Nhâm Thìn          | ZODIAC     | 1952 2012
        76 tuổi                     | AGE        | 1949 1950 1951
        76 tuoi                     | AGE        | 1949 1950 1951
        bay muoi sau tuoi           | AGE        | 1949 1950 1951
        bảy sáu tuổi                | AGE        | 1949 1950 1951
        cháu 5 tuổi                 | AGE        | 2020 2021 2022
        76t                         | AGE        | 1949 1950 1951
        toi 76 tuoi ta              | LUNAR_AGE  | 1951 1952
        76 tuổi mụ                  | LUNAR_AGE  | 1951 1952
        tuoi Nham Thin              | ZODIAC     | 1952 2012
        tuổi Tân Mão                | ZODIAC     | 1951 2011
        tuổi Quý Dậu                | ZODIAC     | 1933 1993
        tuổi thìn                   | ZODIAC     | 1916 1928 1940 1952 1964 1976 1988 2000 2012 2024
        từ 75 tuổi                  | LIMIT      | ''
        75 tuổi trở lên             | LIMIT      | ''
        đủ 80 tuổi                  | LIMIT      | ''
        du 80 tuoi                  | LIMIT      | ''
        """)
    void agesBecomeYearsOfBirth(String text, FoundAge.Basis basis, String years) {
        assertThat(all(text, FoundAge.class)).singleElement().satisfies(age -> {
            assertThat(age.basis()).isEqualTo(basis);
            assertThat(age.birthYears()).isEqualTo(Arrays.stream(years.split(" ")).filter(year -> !year.isEmpty()).map(Integer::valueOf).toList());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 năm tuổi Đảng", "30 tuổi đảng", "tuoi cay", "rau tươi", "người cao tuổi", "sinh ngày 5/10/1952", "500 tuổi", "sinh viên", "sinh hoạt", "khai sinh", "vệ sinh 2 lần",
        "học sinh 12 người", "tuổi già", "phát sinh 500", "canh tân", "76 tấn", "sinh 2 con", "độ tuổi", "nam 52", "tuổi trẻ"})
    void whatIsNoAgeIsLeft(String text) {
        assertThat(all(text, FoundAge.class)).isEmpty();
    }

    private static <T> List<T> all(String text, Class<T> type) {
        return RECOGNISERS.in(text, TODAY).stream().filter(type::isInstance).map(type::cast).toList();
    }
}
