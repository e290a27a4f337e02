package vn.caunoi.dialogs.language.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Which year a day without one is in: the one that brings it nearest to today; and how a year is said. */
final class Years {

    /**
     * A year that was said.
     *
     * @param shift whether {@code value} counts from this year
     */
    record Said(int value, boolean shift, int end) {}

    private static final int CENTURY = 2000;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private final Sayings<Boolean> year;
    private final Shifts shifts;
    private final LunarCalendar lunar;

    Years(List<Sheet.Row> rows, Shifts shifts, LunarCalendar lunar) {
        this.year = Sayings.of(rows, "year", row -> true);
        this.shifts = shifts;
        this.lunar = lunar;
    }

    /** "năm 2025", "năm 25", "năm ngoái", "/2025", "-25" from a token on. */
    Optional<Said> said(Tokens tokens, int at) {
        Optional<Said> shift = shifts.of("year", tokens, at).map(said -> new Said(said.value().by(), true, said.end()));
        if (shift.isPresent()) {
            return shift;
        }
        boolean joined = tokens.has(at) && tokens.glued(at) && (tokens.sign(at, '/') || tokens.sign(at, '-') || tokens.sign(at, '.')) && tokens.glued(at + 1);
        boolean named = year.startsAt(tokens, at);
        return joined || named ? written(tokens, at + 1).map(value -> new Said(value, false, at + 2)) : Optional.empty();
    }

    private static Optional<Integer> written(Tokens tokens, int at) {
        int digits = tokens.number(at) ? tokens.get(at).bare().length() : 0;
        int value = digits == 4 ? tokens.small(at, 4) : digits == 2 ? CENTURY + tokens.small(at, 2) : 0;
        return Optional.of(value).filter(said -> said >= EARLIEST && said < LATEST);
    }

    /** A solar day, in the year said or the nearest. */
    Optional<LocalDate> solar(int day, int month, Optional<Said> said, LocalDate today) {
        return nearest(said, today.getYear(), today, year -> date(year, month, day));
    }

    /** A lunar day, in the lunar year said or the nearest; {@code lastDay} takes the last of the month when it is shorter. */
    Optional<LocalDate> lunar(int day, int month, boolean lastDay, Optional<Said> said, LocalDate today) {
        int thisYear = lunar.lunar(today).year();
        return nearest(said, thisYear, today, year -> lunar.solar(year, month, day).or(() -> lastDay ? lunar.solar(year, month, day - 1) : Optional.empty()));
    }

    private static Optional<LocalDate> nearest(Optional<Said> said, int thisYear, LocalDate today, IntFunction<Optional<LocalDate>> day) {
        if (said.isPresent()) {
            return day.apply(said.get().shift() ? thisYear + said.get().value() : said.get().value());
        }
        return IntStream.rangeClosed(thisYear - 1, thisYear + 1).mapToObj(day).flatMap(Optional::stream)
            .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // 29/2 exists in some of the years tried; 31/2 in none, and then it is no date.
            return Optional.empty();
        }
    }
}
