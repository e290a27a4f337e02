package vn.caunoi.dialogs.language.recognise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Days of the week: thứ 7 tuần rồi, chủ nhật tới, t2; without a week, the last one that was. Not "lần thứ hai". */
final class WeekDays implements Rule {

    private final Shifts shifts;
    private final Sayings<DayOfWeek> weekdays;
    private final Sayings<Boolean> lastOne;
    private final Sayings<Boolean> nextOne;
    private final Sayings<Boolean> ordinalBefore;
    private final Sayings<Boolean> noneAfter;

    WeekDays(List<Sheet.Row> rows, Shifts shifts) {
        this.shifts = shifts;
        this.weekdays = Sayings.of(rows, "weekday", row -> DayOfWeek.of(Integer.parseInt(row.text("is"))));
        this.lastOne = Sayings.of(rows, "last-one", row -> true);
        this.nextOne = Sayings.of(rows, "next-one", row -> true);
        this.ordinalBefore = Sayings.of(rows, "ordinal-before", row -> true);
        this.noneAfter = Sayings.of(rows, "no-weekday-after", row -> true);
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        Optional<Sayings.Said<DayOfWeek>> said = weekdays.at(tokens, at);
        if (said.isEmpty() || ordinalBefore.endsBefore(tokens, at) || noneAfter.startsAt(tokens, said.get().end()) || longer(tokens, said.get().end())) {
            return Optional.empty();
        }
        DayOfWeek day = said.get().value();
        int end = said.get().end();
        Optional<Sayings.Said<Shifts.Shift>> week = shifts.of("week", tokens, end);
        if (week.isPresent()) {
            return hit(tokens, at, week.get().end(), Shifts.week(week.get().value().by(), today).with(TemporalAdjusters.nextOrSame(day)), true);
        }
        Optional<Sayings.Said<Boolean>> last = lastOne.at(tokens, end);
        if (last.isPresent()) {
            return hit(tokens, at, last.get().end(), today.with(TemporalAdjusters.previous(day)), true);
        }
        Optional<Sayings.Said<Boolean>> next = nextOne.at(tokens, end);
        return next.isPresent() ? hit(tokens, at, next.get().end(), today.with(TemporalAdjusters.next(day)), true)
            : hit(tokens, at, end, today.with(TemporalAdjusters.previousOrSame(day)), false);
    }

    // "t7" inside "ct7", "thu 2.000".
    private static boolean longer(Tokens tokens, int end) {
        return tokens.has(end) && tokens.glued(end) && !tokens.get(end).word() && tokens.number(end + 1) && tokens.glued(end + 1);
    }

    private static Optional<Hit> hit(Tokens tokens, int at, int end, LocalDate date, boolean sure) {
        return Optional.of(Dates.hit(tokens, at, end, date, date, false, sure));
    }
}
