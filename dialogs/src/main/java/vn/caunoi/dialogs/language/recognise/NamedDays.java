package vn.caunoi.dialogs.language.recognise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Days with a name of their own: Quốc khánh, giỗ Tổ, rằm Trung thu, 2/9 by its feast. */
final class NamedDays implements Rule {

    private record Day(int day, int month, boolean lunar) {

        static Day of(Sheet.Row row) {
            Optional<String> lunar = row.optional("lunar");
            String[] parts = lunar.or(() -> row.optional("solar")).orElseThrow(() -> row.wrong("expected \"solar\" or \"lunar\"")).split("/");
            return new Day(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), lunar.isPresent());
        }
    }

    private final Sayings<Day> named;
    private final Years years;

    NamedDays(List<Sheet.Row> rows, Years years) {
        this.named = Sayings.of(rows, "named", Day::of);
        this.years = years;
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        return named.at(tokens, at).flatMap(said -> {
            Day day = said.value();
            Optional<Years.Said> year = years.said(tokens, said.end());
            Optional<LocalDate> date = day.lunar() ? years.lunar(day.day(), day.month(), false, year, today) : years.solar(day.day(), day.month(), year, today);
            int end = year.map(Years.Said::end).orElse(said.end());
            return date.map(one -> Dates.hit(tokens, at, end, one, one, day.lunar(), year.isPresent()));
        });
    }
}
