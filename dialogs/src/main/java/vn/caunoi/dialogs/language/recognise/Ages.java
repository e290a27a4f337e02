package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Ages as years of birth: 76 tuổi, 76 tuổi ta, 76t, tuổi Nhâm Thìn, tuổi Thìn, sinh năm 52, SN 1952. */
final class Ages implements Rule {

    private static final int OLDEST = 115;
    private static final int CAN_CYCLE = 10;
    private static final int CHI_CYCLE = 12;
    private static final int FIRST_GIAP_TY = 4;
    private static final String SHORT = "t";

    private final Numbers numbers;
    private final Sayings<Boolean> age;
    private final Sayings<Boolean> lunar;
    private final Sayings<Boolean> born;
    private final Sayings<Boolean> notBorn;
    private final Sayings<Boolean> party;
    private final Sayings<Boolean> limitBefore;
    private final Sayings<Boolean> limitAfter;
    private final Sayings<Integer> can;
    private final Sayings<Integer> chi;

    Ages(Numbers numbers) {
        List<Sheet.Row> rows = Sheet.shipped(Ages.class, "ages.yaml");
        this.numbers = numbers;
        this.age = Sayings.of(rows, "age", row -> true);
        this.lunar = Sayings.of(rows, "lunar", row -> true);
        this.born = Sayings.of(rows, "born", row -> true);
        this.notBorn = Sayings.of(rows, "not-born", row -> true);
        this.party = Sayings.of(rows, "party", row -> true);
        this.limitBefore = Sayings.of(rows, "limit-before", row -> true);
        this.limitAfter = Sayings.of(rows, "limit-after", row -> true);
        this.can = Sayings.of(rows, "can", row -> Integer.valueOf(row.text("is")));
        this.chi = Sayings.of(rows, "chi", row -> Integer.valueOf(row.text("is")));
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        return born(tokens, at, today.getYear()).or(() -> zodiac(tokens, at, today.getYear())).or(() -> counted(tokens, at, today.getYear()));
    }

    private Optional<Hit> born(Tokens tokens, int at, int year) {
        Optional<Sayings.Said<Boolean>> said = born.at(tokens, at);
        if (said.isEmpty() || notBorn.endsBefore(tokens, at)) {
            return Optional.empty();
        }
        int next = said.get().end() + (tokens.sign(said.get().end(), ':') ? 1 : 0);
        Optional<Sayings.Said<Integer>> stem = can.at(tokens, next);
        if (stem.isPresent()) {
            return cycle(tokens, at, stem.get().end(), stem.get().value(), year);
        }
        List<Integer> years = years(tokens, next, year);
        boolean goesOn = tokens.sign(next + 1, '/') || tokens.sign(next + 1, '-') || tokens.sign(next + 1, '.') && tokens.number(next + 2);
        return years.isEmpty() || goesOn ? Optional.empty() : Optional.of(hit(tokens, at, next + 1, years, FoundAge.Basis.BIRTH_YEAR));
    }

    // "52" is 1952; "05" is 2005, for nobody is that old; "20" may be either.
    private static List<Integer> years(Tokens tokens, int at, int year) {
        if (!tokens.number(at)) {
            return List.of();
        }
        int said = tokens.small(at, 4);
        IntStream candidates = tokens.get(at).bare().length() == 2 ? IntStream.of(1900 + said, 2000 + said) : IntStream.of(said);
        return candidates.filter(born -> born <= year && born >= year - OLDEST).boxed().toList();
    }

    private Optional<Hit> zodiac(Tokens tokens, int at, int year) {
        Optional<Sayings.Said<Boolean>> word = age.at(tokens, at);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        int next = word.get().end();
        return can.at(tokens, next).flatMap(stem -> cycle(tokens, at, stem.end(), stem.value(), year))
            .or(() -> chi.at(tokens, next).map(branch -> hit(tokens, at, branch.end(),
                years(year, born -> Math.floorMod(born - FIRST_GIAP_TY, CHI_CYCLE) == branch.value()), FoundAge.Basis.ZODIAC)));
    }

    private Optional<Hit> cycle(Tokens tokens, int at, int next, int stem, int year) {
        return chi.at(tokens, next).map(branch -> hit(tokens, at, branch.end(), years(year,
            born -> Math.floorMod(born - FIRST_GIAP_TY, CAN_CYCLE) == stem && Math.floorMod(born - FIRST_GIAP_TY, CHI_CYCLE) == branch.value()),
            FoundAge.Basis.ZODIAC)).filter(hit -> !((FoundAge) hit.found()).birthYears().isEmpty());
    }

    private static List<Integer> years(int year, IntPredicate fits) {
        return IntStream.rangeClosed(year - OLDEST, year).filter(fits).boxed().toList();
    }

    private Optional<Hit> counted(Tokens tokens, int at, int year) {
        Optional<Numbers.Read> number = number(tokens, at).filter(read -> read.value().scale() <= 0 && read.intValue() <= OLDEST);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int count = number.get().intValue();
        int next = number.get().end();
        boolean shortened = tokens.word(next) && tokens.get(next).bare().equals(SHORT) && tokens.glued(next) && count > 9;
        Optional<Integer> end = age.at(tokens, next).map(Sayings.Said::end).or(() -> shortened ? Optional.of(next + 1) : Optional.empty());
        if (end.isEmpty() || party.startsAt(tokens, end.get())) {
            return Optional.empty();
        }
        Optional<Integer> lunarEnd = lunar.at(tokens, next).map(Sayings.Said::end);
        if (limitBefore.endsBefore(tokens, at) || limitAfter.startsAt(tokens, end.get())) {
            return Optional.of(hit(tokens, at, end.get(), List.of(), FoundAge.Basis.LIMIT));
        }
        // One less at birth, one more before the birthday: a year born around Tết may be the next one's.
        return Optional.of(lunarEnd.isPresent()
            ? hit(tokens, at, lunarEnd.get(), List.of(year - count + 1, year - count + 2), FoundAge.Basis.LUNAR_AGE)
            : hit(tokens, at, end.get(), List.of(year - count - 1, year - count, year - count + 1), FoundAge.Basis.AGE));
    }

    // "bảy sáu tuổi" is 76, too.
    private Optional<Numbers.Read> number(Tokens tokens, int at) {
        Optional<Numbers.Read> tens = numbers.digit(tokens, at);
        Optional<Numbers.Read> ones = tens.filter(read -> read.intValue() > 0).flatMap(read -> numbers.digit(tokens, read.end()));
        boolean pair = ones.isPresent() && age.startsAt(tokens, ones.get().end());
        return pair ? Optional.of(new Numbers.Read(tens.get().value().multiply(BigDecimal.TEN).add(ones.get().value()), ones.get().end(), 2))
            : numbers.small(tokens, at);
    }

    private static Hit hit(Tokens tokens, int at, int end, List<Integer> years, FoundAge.Basis basis) {
        return new Hit(new FoundAge(tokens.start(at), tokens.endBefore(end), years, basis), end);
    }
}
