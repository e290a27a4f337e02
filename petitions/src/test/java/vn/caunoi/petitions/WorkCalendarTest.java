package vn.caunoi.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.shipped();
    private final WorkCalendar officeHours = calendar.withShifts(List.of("08:00-12:00", "13:00-17:00"));

    @Test
    void eightWorkingHoursBeforeTetEndAfterTet() {
        assertThat(officeHours.plusWorkingHours(at("2026-02-13T16:50"), Duration.ofHours(8))).isEqualTo(at("2026-02-23T16:50"));
    }

    @Test
    void shorterShiftsNeedOneMoreDay() {
        assertThat(calendar.plusWorkingHours(at("2026-02-13T16:50"), Duration.ofHours(8))).isEqualTo(at("2026-02-24T07:50"));
    }

    @Test
    void theDayOfTheEventIsNotCounted() {
        assertThat(calendar.plusWorkingDays(LocalDate.parse("2026-02-13"), 5)).isEqualTo("2026-02-27");
    }

    @Test
    void calendarDaysCountWeekends() {
        assertThat(calendar.plusCalendarDays(LocalDate.parse("2026-08-25"), 30)).isEqualTo("2026-09-24");
    }

    @Test
    void aLastDayOnAHolidayMovesToTheNextWorkingDay() {
        assertThat(calendar.plusCalendarDays(LocalDate.parse("2026-11-14"), 10)).isEqualTo("2026-11-25");
    }

    @Test
    void aSwappedSaturdayIsWorkedAndItsFridayIsNot() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-01-10"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-01-02"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-01-17"))).isFalse();
    }

    @Test
    void workDoneAtNightStartsWithTheNextShift() {
        assertThat(calendar.plusWorkingHours(at("2026-11-21T23:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T08:30"));
        assertThat(calendar.plusWorkingHours(at("2026-11-20T12:00"), Duration.ofMinutes(1))).isEqualTo(at("2026-11-20T13:31"));
    }

    @Test
    void timeBetweenIsTheOppositeOfAdding() {
        Instant start = at("2026-02-13T16:50");
        for (int minutes = 0; minutes < 3000; minutes += 37) {
            Duration work = Duration.ofMinutes(minutes);
            assertThat(calendar.workingTimeBetween(start, calendar.plusWorkingHours(start, work))).isEqualTo(work);
        }
        assertThat(calendar.workingTimeBetween(at("2026-02-24T08:00"), start)).isEqualTo(Duration.ZERO);
    }

    @Test
    void itKnowsWhichYearsItKnows() {
        assertThat(calendar.covers(LocalDate.parse("2027-12-31"))).isTrue();
        assertThat(calendar.covers(LocalDate.parse("2028-01-01"))).isFalse();
    }

    @Test
    void wrongShiftsAreNamed() {
        assertThatThrownBy(() -> calendar.withShifts(List.of("8h-12h"))).hasMessageContaining("07:30-11:30, not 8h-12h");
        assertThatThrownBy(() -> calendar.withShifts(List.of("13:00-17:00", "08:00-12:00"))).hasMessageContaining("08:00-12:00 begins before");
        assertThatThrownBy(() -> calendar.withShifts(List.of())).hasMessageContaining("at least one shift");
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }
}
