package vn.caunoi.petitions;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Working time in Vietnam: shifts, days off, swapped days. Counting follows Bộ luật Dân sự 2015, Điều 147-148: the day of
 * the event is not counted, and a period that ends on a day off ends on the next working day.
 */
public final class WorkCalendar {

    private final CalendarFile file;
    private final List<Shift> shifts;

    private WorkCalendar(CalendarFile file, List<Shift> shifts) {
        this.file = file;
        this.shifts = List.copyOf(shifts);
    }

    /** The calendar shipped with the product, for the years it knows ({@link #covers}). */
    public static WorkCalendar shipped() {
        CalendarFile file = Yaml.read("work-calendar.yaml", CalendarFile.class);
        return new WorkCalendar(file, shifts(file.shifts()));
    }

    /** The same days with a unit's own hours. @param hours "08:00-12:00", in order, without overlap */
    public WorkCalendar withShifts(List<String> hours) {
        return new WorkCalendar(file, shifts(hours));
    }

    /** Whether the days off of this date are known; outside only weekends are days off. */
    public boolean covers(LocalDate date) {
        return file.covers().holds(date);
    }

    public ZoneId zone() {
        return file.zone();
    }

    public boolean isWorkingDay(LocalDate date) {
        if (file.workedDays().stream().anyMatch(worked -> worked.on().equals(date))) {
            return true;
        }
        return file.week().contains(date.getDayOfWeek()) && file.daysOff().stream().noneMatch(off -> off.holds(date));
    }

    public LocalDate dateOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    /** The end of the last shift of this day. */
    public Instant endOf(LocalDate date) {
        return at(date, shifts.get(shifts.size() - 1).to());
    }

    /** The moment when this much working time has passed; outside the shifts the clock stands still. */
    public Instant plusWorkingHours(Instant from, Duration work) {
        Duration left = work;
        for (LocalDate date = dateOf(from); ; date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                Duration here = span.after(from);
                if (here.compareTo(left) >= 0) {
                    return span.to().minus(here).plus(left);
                }
                left = left.minus(here);
            }
        }
    }

    /** Working time between two moments; zero when the second is not later. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate date = dateOf(from); !date.isAfter(dateOf(to)); date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                sum = sum.plus(span.after(from)).minus(span.after(to));
            }
        }
        return sum.isNegative() ? Duration.ZERO : sum;
    }

    /** @param days 0 or more; 0 = this day if it is worked, else the next worked one */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate date = from;
        for (int counted = 0; counted < days; ) {
            date = date.plusDays(1);
            counted += isWorkingDay(date) ? 1 : 0;
        }
        return workingDayFrom(date);
    }

    /** @param days 0 or more, weekends and holidays included; the last day moves to a worked one */
    public LocalDate plusCalendarDays(LocalDate from, int days) {
        return workingDayFrom(from.plusDays(days));
    }

    /** The next day on which somebody will look: this one if it is worked. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private List<Span> spans(LocalDate date) {
        return isWorkingDay(date)
            ? shifts.stream().map(shift -> new Span(at(date, shift.from()), at(date, shift.to()))).toList()
            : List.of();
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone()).toInstant();
    }

    private static List<Shift> shifts(List<String> hours) {
        List<Shift> shifts = new ArrayList<>();
        for (String range : hours) {
            Shift shift = Shift.parse(range);
            if (!shifts.isEmpty() && shift.from().isBefore(shifts.get(shifts.size() - 1).to())) {
                throw new IllegalArgumentException("the shift " + range + " begins before the one before it ends");
            }
            shifts.add(shift);
        }
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("a work calendar needs at least one shift, such as 07:30-11:30");
        }
        return shifts;
    }

    private record Span(Instant from, Instant to) {
        Duration after(Instant moment) {
            Instant start = moment.isAfter(from) ? moment : from;
            return start.isBefore(to) ? Duration.between(start, to) : Duration.ZERO;
        }
    }

    private record Shift(LocalTime from, LocalTime to) {
        static Shift parse(String range) {
            if (!range.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
                throw new IllegalArgumentException("a shift is written 07:30-11:30, not " + range);
            }
            Shift shift = new Shift(LocalTime.parse(range.substring(0, 5)), LocalTime.parse(range.substring(6)));
            if (!shift.from().isBefore(shift.to())) {
                throw new IllegalArgumentException("the shift " + range + " ends before it begins");
            }
            return shift;
        }
    }

    private record CalendarFile(ZoneId zone, Range covers, Set<DayOfWeek> week, List<String> shifts, List<DayOff> daysOff,
                                List<WorkedDay> workedDays) {}

    private record Range(LocalDate from, LocalDate to) {
        boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    private record DayOff(LocalDate from, LocalDate to, String name, String source, String confidence) {
        boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    private record WorkedDay(LocalDate on, String name, String source, String confidence) {}
}
