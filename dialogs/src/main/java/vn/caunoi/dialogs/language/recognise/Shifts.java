package vn.caunoi.dialogs.language.recognise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Whole weeks, months and years beside this one: tuần rồi, tháng này, năm ngoái. */
final class Shifts implements Rule {

    /** @param unit week, month or year */
    record Shift(String unit, int by) {}

    private final Sayings<Shift> shifts;

    Shifts(List<Sheet.Row> rows) {
        this.shifts = Sayings.of(rows, "shift", row -> new Shift(row.text("unit"), Integer.parseInt(row.text("by"))));
    }

    /** A shift of this unit that is said at a token. */
    Optional<Sayings.Said<Shift>> of(String unit, Tokens tokens, int at) {
        return shifts.at(tokens, at).filter(said -> said.value().unit().equals(unit));
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        return shifts.at(tokens, at).map(said -> {
            LocalDate first = first(said.value(), today);
            return Dates.hit(tokens, at, said.end(), first, last(said.value(), first), false, true);
        });
    }

    /** Monday of the week a shift means. */
    static LocalDate week(int by, LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(by);
    }

    private static LocalDate first(Shift shift, LocalDate today) {
        return switch (shift.unit()) {
            case "week" -> week(shift.by(), today);
            case "month" -> today.withDayOfMonth(1).plusMonths(shift.by());
            default -> today.withDayOfYear(1).plusYears(shift.by());
        };
    }

    private static LocalDate last(Shift shift, LocalDate first) {
        return switch (shift.unit()) {
            case "week" -> first.plusDays(6);
            case "month" -> first.plusMonths(1).minusDays(1);
            default -> first.plusYears(1).minusDays(1);
        };
    }
}
