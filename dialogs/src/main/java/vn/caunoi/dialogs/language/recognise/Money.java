package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Sums of money: 1tr5, 500k, 2 củ, nửa tỷ, triệu rưỡi, hai triệu ba trăm nghìn, 1.500.000đ, 2-3 triệu. */
final class Money implements Rule {

    private record Unit(BigDecimal worth, boolean glued, boolean slang) {

        static Unit of(Sheet.Row row) {
            return new Unit(new BigDecimal(row.text("worth")), flag(row, "glued"), flag(row, "slang"));
        }

        private static boolean flag(Sheet.Row row, String key) {
            return row.optional(key).map(Boolean::parseBoolean).orElse(false);
        }
    }

    private record Sum(BigDecimal value, int end, BigDecimal lastWorth, boolean slang) {}

    private static final int WORDS_ABOUT = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Numbers numbers;
    private final Sayings<Unit> units;
    private final Sayings<Boolean> half;
    private final Sayings<Boolean> about;
    private final Sayings<Boolean> contents;
    private final Sayings<Boolean> counted;
    private final Sayings<Boolean> notDong;

    Money(Numbers numbers) {
        List<Sheet.Row> rows = Sheet.shipped(Money.class, "money.yaml");
        this.numbers = numbers;
        this.units = Sayings.of(rows, "unit", Unit::of);
        this.half = Sayings.of(rows, "half", row -> true);
        this.about = Sayings.of(rows, "about", row -> true);
        this.contents = Sayings.of(rows, "contents", row -> true);
        this.notDong = Sayings.of(rows, "not-dong", row -> true);
        this.counted = Sayings.of(rows, "counted", row -> true);
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        return range(tokens, at).or(() -> sum(tokens, at).filter(sum -> fits(tokens, at, sum))
            .map(sum -> hit(tokens, at, sum.end(), sum.value(), sum.value())));
    }

    private static Hit hit(Tokens tokens, int at, int end, BigDecimal least, BigDecimal most) {
        return new Hit(new FoundMoney(tokens.start(at), tokens.endBefore(end), least.longValue(), most.longValue()), end);
    }

    // "2-3 triệu", "500 - 700k": the first number has the unit of the second.
    private Optional<Hit> range(Tokens tokens, int at) {
        int dash = at + 1;
        if (!tokens.number(at) || !tokens.sign(dash, '-') || !tokens.number(dash + 1)) {
            return Optional.empty();
        }
        BigDecimal least = new BigDecimal(tokens.get(at).bare());
        return sum(tokens, dash + 1).filter(sum -> fits(tokens, dash + 1, sum))
            .filter(sum -> least.multiply(sum.lastWorth()).compareTo(sum.value()) < 0)
            .map(sum -> hit(tokens, at, sum.end(), least.multiply(sum.lastWorth()), sum.value()));
    }

    private boolean fits(Tokens tokens, int at, Sum sum) {
        boolean thing = (sum.lastWorth().equals(BigDecimal.ONE) ? notDong : counted).startsAt(tokens, sum.end());
        boolean slangFits = !sum.slang() || aboutMoney(tokens, at) && !contents.startsAt(tokens, sum.end());
        boolean number = sum.lastWorth().equals(THOUSAND) && numbers.digit(tokens, sum.end()).filter(read -> numbers.hundred(tokens, read.end())).isPresent();
        return sum.value().signum() > 0 && !number && sum.value().compareTo(MOST) < 0 && !thing && slangFits;
    }

    private boolean aboutMoney(Tokens tokens, int at) {
        for (int i = Math.max(0, at - WORDS_ABOUT); i < at; i++) {
            if (about.startsAt(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Sum> sum(Tokens tokens, int at) {
        Optional<Sum> first = part(tokens, at);
        Optional<Sum> sum = first;
        while (sum.isPresent()) {
            Sum so = sum.get();
            Optional<Sum> more = part(tokens, so.end()).filter(part -> part.lastWorth().compareTo(so.lastWorth()) < 0 && !part.slang());
            if (more.isEmpty()) {
                break;
            }
            sum = Optional.of(new Sum(so.value().add(more.get().value()), more.get().end(), more.get().lastWorth(), so.slang()));
        }
        return sum.map(so -> withCurrency(tokens, so));
    }

    // One number with its unit: "500k", "nửa tỷ", "triệu rưỡi", "ba trăm nghìn".
    private Optional<Sum> part(Tokens tokens, int at) {
        Optional<Sayings.Said<Boolean>> halfOf = half.at(tokens, at);
        if (halfOf.isPresent()) {
            return unit(tokens, halfOf.get().end()).filter(unit -> unit.value().worth().compareTo(MILLION) >= 0)
                .map(unit -> new Sum(unit.value().worth().divide(TWO), unit.end(), unit.value().worth(), unit.value().slang()));
        }
        Optional<Numbers.Read> number = numbers.small(tokens, at);
        if (number.isPresent()) {
            return unit(tokens, number.get().end()).map(unit -> withTail(tokens, number.get().value(), unit));
        }
        return unit(tokens, at).filter(unit -> unit.value().worth().compareTo(MILLION) >= 0 && !unit.value().slang())
            .map(unit -> withTail(tokens, BigDecimal.ONE, unit)).filter(sum -> sum.value().compareTo(sum.lastWorth()) > 0);
    }

    private Optional<Sayings.Said<Unit>> unit(Tokens tokens, int at) {
        return units.at(tokens, at).filter(unit -> !unit.value().glued() || tokens.glued(at));
    }

    private Sum withTail(Tokens tokens, BigDecimal count, Sayings.Said<Unit> unit) {
        BigDecimal worth = unit.value().worth();
        Sum plain = new Sum(count.multiply(worth), unit.end(), worth, unit.value().slang());
        if (worth.compareTo(THOUSAND) < 0) {
            return plain;
        }
        if (numbers.half(tokens, unit.end())) {
            return new Sum(plain.value().add(worth.divide(TWO)), unit.end() + 1, worth, plain.slang());
        }
        return gluedTail(tokens, plain).or(() -> hundredsTail(tokens, plain)).or(() -> tenthTail(tokens, plain)).orElse(plain);
    }

    // "1tr5", "1tr25", "2tr500".
    private static Optional<Sum> gluedTail(Tokens tokens, Sum sum) {
        int at = sum.end();
        if (!tokens.number(at) || !tokens.glued(at) || tokens.get(at).bare().length() > 3) {
            return Optional.empty();
        }
        BigDecimal parts = new BigDecimal(tokens.get(at).bare()).movePointLeft(tokens.get(at).bare().length());
        return Optional.of(new Sum(sum.value().add(parts.multiply(sum.lastWorth())), at + 1, sum.lastWorth(), sum.slang()));
    }

    // "hai triệu năm trăm", "2 triệu 500": thousands of them are meant.
    private Optional<Sum> hundredsTail(Tokens tokens, Sum sum) {
        return numbers.small(tokens, sum.end()).filter(read -> read.value().compareTo(BigDecimal.valueOf(100)) >= 0 && read.value().compareTo(THOUSAND) < 0)
            .filter(read -> sum.lastWorth().compareTo(MILLION) >= 0 && unit(tokens, read.end()).isEmpty() && !counted.startsAt(tokens, read.end()))
            .map(read -> new Sum(sum.value().add(read.value().multiply(sum.lastWorth().divide(THOUSAND))), read.end(), sum.lastWorth(), sum.slang()));
    }

    // "1 triệu 5", "triệu hai" are tenths; "triệu năm ngoái" and "triệu hai trăm" are not.
    private Optional<Sum> tenthTail(Tokens tokens, Sum sum) {
        Optional<Numbers.Read> digit = tokens.small(sum.end(), 1) > 0
            ? Optional.of(new Numbers.Read(BigDecimal.valueOf(tokens.small(sum.end(), 1)), sum.end() + 1, 0))
            : numbers.digit(tokens, sum.end()).filter(read -> read.value().signum() > 0 && read.value().intValue() != 5);
        return digit.filter(read -> sum.lastWorth().compareTo(MILLION) >= 0 && !tokens.number(read.end()) && endsHere(tokens, read.end()))
            .map(read -> new Sum(sum.value().add(read.value().multiply(sum.lastWorth()).movePointLeft(1)), read.end(), sum.lastWorth(), sum.slang()));
    }

    private boolean endsHere(Tokens tokens, int end) {
        return units.at(tokens, end).isEmpty() && !counted.startsAt(tokens, end) && !numbers.hundred(tokens, end)
            && numbers.small(tokens, end).isEmpty() && !tokens.sign(end, '/');
    }

    // "500 nghìn đồng" ends after đồng.
    private Sum withCurrency(Tokens tokens, Sum sum) {
        return unit(tokens, sum.end()).filter(unit -> unit.value().worth().equals(BigDecimal.ONE))
            .map(unit -> new Sum(sum.value(), unit.end(), sum.lastWorth(), sum.slang())).orElse(sum);
    }
}
