package vn.caunoi.dialogs.language.recognise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Days as people say them, by the rules of {@code dates.yaml}: named ones, week-days, counted ones and dates. */
final class Dates implements Rule {

    private final List<Rule> rules;

    Dates(Numbers numbers) {
        List<Sheet.Row> rows = Sheet.shipped(Dates.class, "dates.yaml");
        LunarCalendar lunar = new LunarCalendar();
        Shifts shifts = new Shifts(rows);
        Years years = new Years(rows, shifts, lunar);
        this.rules = List.of(new CalendarDates(rows, numbers, years, shifts), new WeekDays(rows, shifts), new CountedDays(rows, numbers),
            new NamedDays(rows, years), shifts);
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        for (Rule rule : rules) {
            Optional<Hit> hit = rule.at(tokens, at, today);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    static Hit hit(Tokens tokens, int at, int end, LocalDate first, LocalDate last, boolean lunar, boolean sure) {
        return new Hit(new FoundDate(tokens.start(at), tokens.endBefore(end), first, last, lunar, sure), end);
    }
}
