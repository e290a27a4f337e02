package vn.caunoi.dialogs.language.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caunoi.dialogs.language.recognise.LunarCalendar.LunarDay;

class LunarCalendarTest {

    private static final LunarCalendar CALENDAR = new LunarCalendar();

    // 2026 to 2028: civic-domain 8.5. The others: published calendars of Vietnam; in 1968, 1985 and 2007 Hanoi and Beijing differed.
    @ParameterizedTest
    @CsvSource({"2026,1,1,2026-02-17", "2027,1,1,2027-02-06", "2028,1,1,2028-01-26", "2026,1,15,2026-03-03", "2027,1,15,2027-02-20", "2026,7,15,2026-08-27",
        "2027,7,15,2027-08-16", "2026,8,15,2026-09-25", "2027,8,15,2027-09-15", "2025,12,23,2026-02-10", "2026,12,23,2027-01-30", "2026,3,10,2026-04-26",
        "2027,3,10,2027-04-16", "1985,1,1,1985-01-21", "2007,1,1,2007-02-17", "2024,1,1,2024-02-10", "2025,1,1,2025-01-29", "2023,1,1,2023-01-22",
        "1968,1,1,1968-01-29", "2000,1,1,2000-02-05", "2030,1,1,2030-02-02", "1975,1,1,1975-02-11"})
    void lunarDaysFallOnThePublishedOnes(int year, int month, int day, LocalDate date) {
        assertThat(CALENDAR.solar(year, month, day)).contains(date);
        assertThat(CALENDAR.lunar(date)).isEqualTo(new LunarDay(year, month, day, false));
    }

    @ParameterizedTest
    @CsvSource({"2020-05-23,2020,4", "2023-03-22,2023,2", "2025-07-25,2025,6", "2028-06-23,2028,5", "2033-12-22,2033,11", "2017-07-23,2017,6", "2014-10-24,2014,9"})
    void leapMonthsBeginOnThePublishedDays(LocalDate first, int year, int month) {
        assertThat(CALENDAR.lunar(first)).isEqualTo(new LunarDay(year, month, 1, true));
    }

    @Test
    void everyDayOfTwoCenturiesGoesThereAndBack() {
        LunarDay before = CALENDAR.lunar(LocalDate.of(1900, 3, 1));
        for (LocalDate date = LocalDate.of(1900, 3, 2); date.getYear() < 2101; date = date.plusDays(1)) {
            LunarDay day = CALENDAR.lunar(date);
            assertThat(day.day() == before.day() + 1 || day.day() == 1 && before.day() >= 29).isTrue();
            assertThat(day.day()).isLessThanOrEqualTo(30);
            if (!day.leap()) {
                assertThat(CALENDAR.solar(day.year(), day.month(), day.day())).contains(date);
            }
            before = day;
        }
        assertThat(CALENDAR.solar(2026, 1, 31)).isEmpty();
        assertThat(CALENDAR.solar(2500, 1, 1)).isEmpty();
    }
}
