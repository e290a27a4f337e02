package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/**
 * Dates by their numbers, the day first: 5/10, ngày 5 tháng 10 năm ngoái, mùng 3 Tết, rằm tháng 7, 10/3 âm, tháng 7/2025,
 * ngày 20 tháng trước. Not the numbers of houses, decrees and shares.
 */
final class CalendarDates implements Rule {

    /** @param end the token after it; {@code lunar} when only the lunar calendar calls it so */
    private record Month(int number, boolean lunar, int end) {}

    private static final int DAYS = 31;
    private static final int MONTHS = 12;
    private static final int FULL_MOON = 15;
    private static final int LAST_BEFORE_TET = 28;

    private final Numbers numbers;
    private final Years years;
    private final Shifts shifts;
    private final Sayings<Boolean> dated;
    private final Sayings<Boolean> newMoon;
    private final Sayings<Boolean> fullMoon;
    private final Sayings<Boolean> month;
    private final Sayings<Integer> lunarMonth;
    private final Sayings<Boolean> tet;
    private final Sayings<Boolean> lunar;
    private final Sayings<Boolean> addressBefore;
    private final Sayings<Boolean> noDate;
    private final Sayings<Boolean> countedAfter;
    private final Sayings<Boolean> noMonthAfter;

    CalendarDates(List<Sheet.Row> rows, Numbers numbers, Years years, Shifts shifts) {
        this.numbers = numbers;
        this.years = years;
        this.shifts = shifts;
        this.dated = Sayings.of(rows, "dated", row -> true);
        this.newMoon = Sayings.of(rows, "new-moon", row -> true);
        this.fullMoon = Sayings.of(rows, "full-moon", row -> true);
        this.month = Sayings.of(rows, "month", row -> true);
        this.lunarMonth = Sayings.of(rows, "lunar-month", row -> Integer.valueOf(row.text("is")));
        this.tet = Sayings.of(rows, "tet", row -> true);
        this.lunar = Sayings.of(rows, "lunar", row -> true);
        this.addressBefore = Sayings.of(rows, "address-before", row -> true);
        this.noDate = Sayings.of(rows, "no-date", row -> true);
        this.countedAfter = Sayings.of(rows, "counted-after", row -> true);
        this.noMonthAfter = Sayings.of(rows, "no-month-after", row -> true);
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        Optional<Sayings.Said<Boolean>> moon = fullMoon.at(tokens, at);
        if (moon.isPresent()) {
            return ofFullMoon(tokens, at, moon.get().end(), today);
        }
        Optional<Sayings.Said<Boolean>> word = dated.at(tokens, at);
        int start = word.map(Sayings.Said::end).orElse(at);
        Optional<Numbers.Read> day = upTo(tokens, start, DAYS);
        if (day.isEmpty()) {
            return wholeMonth(tokens, at, today);
        }
        return ofDay(tokens, at, day.get(), word.isPresent(), today).or(() -> monthOfYear(tokens, at, today));
    }

    private Optional<Numbers.Read> upTo(Tokens tokens, int at, int most) {
        Optional<Numbers.Read> read = !tokens.number(at) ? numbers.small(tokens, at)
            : Optional.of(tokens.small(at, 2)).filter(value -> value >= 0).map(value -> new Numbers.Read(BigDecimal.valueOf(value), at + 1, 0));
        return read.filter(number -> number.intValue() >= 1 && number.intValue() <= most);
    }

    private Optional<Hit> ofDay(Tokens tokens, int at, Numbers.Read day, boolean worded, LocalDate today) {
        int next = day.end();
        Optional<Sayings.Said<Boolean>> eve = tet.at(tokens, next);
        boolean first = newMoon.startsAt(tokens, at);
        if (eve.isPresent() && (first || day.intValue() >= LAST_BEFORE_TET)) {
            return lunarHit(tokens, at, day.intValue(), new Month(first ? 1 : MONTHS, true, eve.get().end()), !first, today);
        }
        Optional<Sayings.Said<Shifts.Shift>> shift = shifts.of("month", tokens, next);
        if (worded && shift.isPresent()) {
            return ofShiftedMonth(tokens, at, day.intValue(), shift.get(), today);
        }
        Optional<Month> said = saidMonth(tokens, next, worded);
        if (said.isPresent()) {
            return inMonth(tokens, at, day.intValue(), said.get(), today);
        }
        Optional<Month> slashed = slashedMonth(tokens, at, next, worded);
        return slashed.isPresent() ? inMonth(tokens, at, day.intValue(), slashed.get(), today) : dayAlone(tokens, at, day, worded, today);
    }

    // "ngày 20 tháng trước".
    private static Optional<Hit> ofShiftedMonth(Tokens tokens, int at, int day, Sayings.Said<Shifts.Shift> shift, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).plusMonths(shift.value().by());
        LocalDate date = first.plusDays(day - 1L);
        return date.getMonth() == first.getMonth() ? Optional.of(Dates.hit(tokens, at, shift.end(), date, date, false, true)) : Optional.empty();
    }

    // "tháng 10", "tháng mười", "tháng giêng"; "5 tháng 10 ngày" lasts that long and is no date.
    private Optional<Month> saidMonth(Tokens tokens, int at, boolean worded) {
        Optional<Sayings.Said<Boolean>> word = month.at(tokens, at);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        int next = word.get().end();
        Optional<Month> named = lunarMonth.at(tokens, next).map(said -> new Month(said.value(), true, said.end()));
        return named.or(() -> upTo(tokens, next, MONTHS).filter(read -> worded || !noMonthAfter.startsAt(tokens, read.end()))
            .map(read -> new Month(read.intValue(), false, read.end())));
    }

    private Optional<Month> slashedMonth(Tokens tokens, int at, int sign, boolean worded) {
        boolean slash = tokens.sign(sign, '/');
        boolean joined = slash || tokens.sign(sign, '-') || tokens.sign(sign, '.');
        int number = tokens.small(sign + 1, 2);
        if (!joined || !tokens.number(at + (worded ? 1 : 0)) || number < 1 || number > MONTHS || !tokens.glued(sign) || !tokens.glued(sign + 1)) {
            return Optional.empty();
        }
        int end = sign + 2;
        boolean yearFollows = years.said(tokens, end).isPresent();
        boolean goesOn = tokens.glued(end) && (tokens.word(end) || tokens.sign(end, '/') && !yearFollows);
        boolean plain = worded || yearFollows || slash && !noDate.startsAt(tokens, at) && !countedAfter.startsAt(tokens, end);
        return goesOn || !plain || addressBefore.endsBefore(tokens, at) && !worded ? Optional.empty() : Optional.of(new Month(number, false, end));
    }

    private Optional<Hit> inMonth(Tokens tokens, int at, int day, Month month, LocalDate today) {
        Optional<Years.Said> year = years.said(tokens, month.end());
        int end = year.map(Years.Said::end).orElse(month.end());
        if (month.lunar() || lunarEnd(tokens, end) > end) {
            return lunarHit(tokens, at, day, month, false, today);
        }
        return years.solar(day, month.number(), year, today).map(date -> Dates.hit(tokens, at, end, date, date, false, year.isPresent()));
    }

    // The year may stand before the word for the lunar calendar or after it.
    private Optional<Hit> lunarHit(Tokens tokens, int at, int day, Month month, boolean lastDay, LocalDate today) {
        Optional<Years.Said> before = years.said(tokens, month.end());
        int marked = lunarEnd(tokens, before.map(Years.Said::end).orElse(month.end()));
        Optional<Years.Said> year = before.or(() -> years.said(tokens, marked));
        int end = before.isPresent() ? marked : year.map(Years.Said::end).orElse(marked);
        return years.lunar(day, month.number(), lastDay, year, today).map(date -> Dates.hit(tokens, at, end, date, date, true, year.isPresent()));
    }

    /** The token after "âm lịch", "(ÂL)"; the same token when it is not said. */
    private int lunarEnd(Tokens tokens, int at) {
        int open = tokens.sign(at, '(') ? at + 1 : at;
        return lunar.at(tokens, open).map(said -> open > at && tokens.sign(said.end(), ')') ? said.end() + 1 : said.end()).orElse(at);
    }

    private Optional<Hit> ofFullMoon(Tokens tokens, int at, int next, LocalDate today) {
        Optional<Month> said = saidMonth(tokens, next, true).or(() -> lunarMonth.at(tokens, next).map(name -> new Month(name.value(), true, name.end())));
        if (said.isPresent()) {
            return lunarHit(tokens, at, FULL_MOON, said.get(), false, today);
        }
        // Bare "ram" is "râm" and "rậm" as well.
        boolean accented = tokens.get(at).accented();
        return accented ? nearestFullMoon(tokens, at, next, today) : Optional.empty();
    }

    private Optional<Hit> nearestFullMoon(Tokens tokens, int at, int next, LocalDate today) {
        LocalDate nearest = null;
        for (int number = 1; number <= MONTHS; number++) {
            LocalDate date = years.lunar(FULL_MOON, number, false, Optional.empty(), today).orElse(today);
            boolean nearer = nearest == null || Math.abs(date.toEpochDay() - today.toEpochDay()) < Math.abs(nearest.toEpochDay() - today.toEpochDay());
            nearest = nearer ? date : nearest;
        }
        return Optional.of(Dates.hit(tokens, at, next, nearest, nearest, true, false));
    }

    // "ngày 5", "mùng 5": of this month, when nothing else is said.
    private Optional<Hit> dayAlone(Tokens tokens, int at, Numbers.Read day, boolean worded, LocalDate today) {
        boolean longEnough = day.intValue() <= today.lengthOfMonth();
        boolean counts = tokens.sign(day.end(), '/') || noMonthAfter.startsAt(tokens, day.end()) || countedAfter.startsAt(tokens, day.end());
        if (!worded || !longEnough || counts || day.words() == 1 && !tokens.get(day.end() - 1).accented()) {
            return Optional.empty();
        }
        LocalDate date = today.withDayOfMonth(day.intValue());
        return Optional.of(Dates.hit(tokens, at, day.end(), date, date, false, false));
    }

    // "tháng 7", "tháng 7 năm ngoái", "tháng giêng".
    private Optional<Hit> wholeMonth(Tokens tokens, int at, LocalDate today) {
        // "5 tháng 10 ngày" was seen to be no date from its number on.
        boolean counted = at > 0 && (tokens.number(at - 1) || numbers.digit(tokens, at - 1).isPresent());
        return counted ? Optional.empty() : saidMonth(tokens, at, true).flatMap(said -> {
            Optional<Years.Said> year = years.said(tokens, said.end());
            int end = lunarEnd(tokens, year.map(Years.Said::end).orElse(said.end()));
            boolean inLunar = said.lunar() || end > year.map(Years.Said::end).orElse(said.end());
            return inLunar ? lunarMonth(tokens, at, end, said, year, today)
                : years.solar(1, said.number(), year, today).map(first -> Dates.hit(tokens, at, end, first, first.plusMonths(1).minusDays(1), false, year.isPresent()));
        });
    }

    private Optional<Hit> lunarMonth(Tokens tokens, int at, int end, Month said, Optional<Years.Said> year, LocalDate today) {
        return years.lunar(1, said.number(), false, year, today).flatMap(first -> years.lunar(30, said.number(), true, year, today)
            .filter(last -> last.isAfter(first) && last.isBefore(first.plusDays(30)))
            .map(last -> Dates.hit(tokens, at, end, first, last, true, year.isPresent())));
    }

    // "7/2025".
    private Optional<Hit> monthOfYear(Tokens tokens, int at, LocalDate today) {
        int number = tokens.small(at, 2);
        boolean fourDigits = tokens.number(at + 2) && tokens.get(at + 2).bare().length() == 4;
        if (number < 1 || number > MONTHS || !tokens.sign(at + 1, '/') || !fourDigits || tokens.sign(at + 3, '/') || addressBefore.endsBefore(tokens, at)) {
            return Optional.empty();
        }
        return years.said(tokens, at + 1).flatMap(year -> years.solar(1, number, Optional.of(year), today)
            .map(first -> Dates.hit(tokens, at, at + 3, first, first.plusMonths(1).minusDays(1), false, true)));
    }
}
