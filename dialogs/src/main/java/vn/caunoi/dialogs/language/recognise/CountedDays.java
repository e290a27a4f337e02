package vn.caunoi.dialogs.language.recognise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Days counted from today: hôm kia, mấy hôm nay, 3 ngày trước, hai tuần nay, cách đây 2 tháng, 3 hôm nữa. */
final class CountedDays implements Rule {

    private static final int MOST = 100;

    private final Numbers numbers;
    private final Sayings<Integer> days;
    private final Sayings<Integer> since;
    private final Sayings<ChronoUnit> units;
    private final Sayings<Boolean> ago;
    private final Sayings<Boolean> untilNow;
    private final Sayings<Boolean> ahead;
    private final Sayings<Boolean> fromHere;

    CountedDays(List<Sheet.Row> rows, Numbers numbers) {
        this.numbers = numbers;
        this.days = Sayings.of(rows, "day", row -> Integer.valueOf(row.text("days")));
        this.since = Sayings.of(rows, "since", row -> Integer.valueOf(row.text("days")));
        this.units = Sayings.of(rows, "unit", row -> ChronoUnit.valueOf(row.text("is")));
        this.ago = Sayings.of(rows, "ago", row -> true);
        this.untilNow = Sayings.of(rows, "until-now", row -> true);
        this.ahead = Sayings.of(rows, "ahead", row -> true);
        this.fromHere = Sayings.of(rows, "from-here", row -> true);
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        Optional<Hit> named = days.at(tokens, at).map(said -> hit(tokens, at, said.end(), today.plusDays(said.value()), today.plusDays(said.value()), true));
        return named.or(() -> since.at(tokens, at).map(said -> hit(tokens, at, said.end(), today.minusDays(said.value()), today, false)))
            .or(() -> counted(tokens, at, today));
    }

    private Optional<Hit> counted(Tokens tokens, int at, LocalDate today) {
        Optional<Sayings.Said<Boolean>> here = fromHere.at(tokens, at);
        Optional<Numbers.Read> number = numbers.small(tokens, here.map(Sayings.Said::end).orElse(at))
            .filter(read -> read.value().scale() <= 0 && read.intValue() > 0 && read.intValue() < MOST);
        Optional<Sayings.Said<ChronoUnit>> unit = number.flatMap(read -> units.at(tokens, read.end()));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        int end = unit.get().end();
        ChronoUnit of = unit.get().value();
        int count = number.get().intValue();
        boolean sure = of == ChronoUnit.DAYS;
        LocalDate then = today.minus(count, of);
        Optional<Sayings.Said<Boolean>> past = ago.at(tokens, end);
        if (past.isPresent() || here.isPresent()) {
            return Optional.of(hit(tokens, at, past.map(Sayings.Said::end).orElse(end), then, then, sure));
        }
        return untilNow.at(tokens, end).map(said -> hit(tokens, at, said.end(), then, today, sure))
            .or(() -> ahead.at(tokens, end).map(said -> hit(tokens, at, said.end(), today.plus(count, of), today.plus(count, of), sure)));
    }

    private static Hit hit(Tokens tokens, int at, int end, LocalDate first, LocalDate last, boolean sure) {
        return Dates.hit(tokens, at, end, first, last, false, sure);
    }
}
