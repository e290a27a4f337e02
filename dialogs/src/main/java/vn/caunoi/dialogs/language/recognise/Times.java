package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Times of day: 7h30, 7g30, 7:30, 7 rưỡi sáng, 8 giờ kém 15, bảy giờ tối. */
final class Times implements Rule {

    private record Part(int from, int to, boolean midnight) {

        static Part of(Sheet.Row row) {
            return new Part(Integer.parseInt(row.text("from")), Integer.parseInt(row.text("to")), row.optional("midnight").isPresent());
        }

        int hour(int said) {
            boolean later = said >= from && said <= to;
            return midnight && said == 12 ? 0 : later ? said + 12 : said;
        }
    }

    private record Clock(int hour, int minute, int end, boolean hourSaid) {}

    private static final String EVENING = "toi";

    private final Numbers numbers;
    private final Sayings<Boolean> hours;
    private final Sayings<Boolean> minutes;
    private final Sayings<Boolean> to;
    private final Sayings<Boolean> half;
    private final Sayings<Part> parts;
    private final Sayings<Boolean> before;
    private final Sayings<Boolean> lasting;
    private final Sayings<Boolean> longer;
    private final Sayings<Boolean> eveningFollows;

    Times(Numbers numbers) {
        List<Sheet.Row> rows = Sheet.shipped(Times.class, "times.yaml");
        this.numbers = numbers;
        this.hours = Sayings.of(rows, "hour", row -> true);
        this.minutes = Sayings.of(rows, "minute", row -> true);
        this.to = Sayings.of(rows, "to", row -> true);
        this.half = Sayings.of(rows, "half", row -> true);
        this.parts = Sayings.of(rows, "part", Part::of);
        this.before = Sayings.of(rows, "at", row -> true);
        this.lasting = Sayings.of(rows, "lasting", row -> true);
        this.longer = Sayings.of(rows, "long", row -> true);
        this.eveningFollows = Sayings.of(rows, "evening-follows", row -> true);
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        Optional<Clock> clock = clock(tokens, at);
        if (clock.isEmpty() || clock.get().hour() > 24 || clock.get().minute() > 59) {
            return Optional.empty();
        }
        Optional<Sayings.Said<Part>> part = part(tokens, clock.get().end());
        if (!clock.get().hourSaid() && part.isEmpty() && !before.endsBefore(tokens, at) && clock.get().end() < tokens.size()) {
            return Optional.empty();
        }
        return part.isEmpty() && lasts(tokens, at, clock.get().end()) ? Optional.empty() : Optional.of(hit(tokens, at, clock.get(), part));
    }

    // "trong 24h", "24h/24", "3 giờ đồng hồ", "sau 2 giờ nữa" are how long, not when.
    private boolean lasts(Tokens tokens, int at, int end) {
        return lasting.endsBefore(tokens, at) || longer.startsAt(tokens, end) || tokens.sign(end, '/');
    }

    private static Hit hit(Tokens tokens, int at, Clock clock, Optional<Sayings.Said<Part>> part) {
        int hour = part.map(said -> said.value().hour(clock.hour())).orElse(clock.hour()) % 24;
        int end = part.map(Sayings.Said::end).orElse(clock.end());
        boolean sure = part.isPresent() || clock.hour() > 12;
        return new Hit(new FoundTime(tokens.start(at), tokens.endBefore(end), LocalTime.of(hour, clock.minute()), sure), end);
    }

    private Optional<Clock> clock(Tokens tokens, int at) {
        Optional<Numbers.Read> hour = hourNumber(tokens, at);
        if (hour.isEmpty()) {
            return Optional.empty();
        }
        int next = hour.get().end();
        int said = hour.get().intValue();
        if (tokens.sign(next, ':') && tokens.glued(next) && tokens.small(next + 1, 2) >= 0 && tokens.get(next + 1).bare().length() == 2 && tokens.glued(next + 1)) {
            return Optional.of(new Clock(said, tokens.small(next + 1, 2), next + 2, true));
        }
        Optional<Sayings.Said<Boolean>> unit = hours.at(tokens, next);
        if (unit.isPresent()) {
            return Optional.of(withMinutes(tokens, said, unit.get().end()));
        }
        boolean ruoi = half.startsAt(tokens, next) && said >= 1 && said <= 12;
        return ruoi ? Optional.of(new Clock(said, 30, next + 1, false)) : Optional.empty();
    }

    private Optional<Numbers.Read> hourNumber(Tokens tokens, int at) {
        if (tokens.number(at)) {
            return Optional.of(tokens.small(at, 2)).filter(hour -> hour >= 0)
                .map(hour -> new Numbers.Read(BigDecimal.valueOf(hour), at + 1, 0));
        }
        return numbers.small(tokens, at);
    }

    private Clock withMinutes(Tokens tokens, int hour, int next) {
        if (half.startsAt(tokens, next)) {
            return new Clock(hour, 30, next + 1, true);
        }
        boolean lacking = to.startsAt(tokens, next);
        int at = lacking ? next + 1 : next;
        Optional<Numbers.Read> read = minuteNumber(tokens, at);
        if (read.isEmpty()) {
            return new Clock(hour, 0, next, true);
        }
        int end = minutes.at(tokens, read.get().end()).map(Sayings.Said::end).orElse(read.get().end());
        int minute = read.get().intValue();
        return lacking && minute > 0 ? new Clock((hour + 23) % 24, 60 - minute, end, true) : new Clock(hour, minute, end, true);
    }

    // "7h 5 người" has no minutes: a number apart counts only with two digits or with "phút".
    private Optional<Numbers.Read> minuteNumber(Tokens tokens, int at) {
        Optional<Numbers.Read> read = tokens.number(at) ? hourNumber(tokens, at) : numbers.small(tokens, at);
        return read.filter(minute -> minute.intValue() < 60).filter(minute -> tokens.glued(at) || minutes.startsAt(tokens, minute.end())
            || tokens.number(at) && tokens.get(at).bare().length() == 2 && !tokens.word(at + 1) || to.endsBefore(tokens, at));
    }

    // "toi" without accents is "tôi" as well: it is the evening at the end or before a day.
    private Optional<Sayings.Said<Part>> part(Tokens tokens, int at) {
        return parts.at(tokens, at).filter(said -> {
            Tokens.Token last = tokens.get(said.end() - 1);
            return !last.bare().equals(EVENING) || last.accented() || !tokens.word(said.end()) || eveningFollows.startsAt(tokens, said.end());
        });
    }
}
