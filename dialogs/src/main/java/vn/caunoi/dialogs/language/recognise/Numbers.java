package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Numbers in digits ("1.500.000", "1,5") and in words ("bảy mươi sáu", "hai trăm rưỡi", "một nghìn hai trăm"). */
final class Numbers implements Rule {

    /**
     * A number and where it ends.
     *
     * @param words of how many words it is made, 0 for digits
     */
    record Read(BigDecimal value, int end, int words) {

        int intValue() {
            return value.intValue();
        }
    }

    private static final String FILE = "numbers.yaml";
    private static final int GROUP = 3;
    private static final int LONGEST = 15;

    private final Sayings<Integer> digits;
    private final Sayings<Integer> lastDigits;
    private final Sayings<Boolean> ten;
    private final Sayings<Boolean> tens;
    private final Sayings<Boolean> hundred;
    private final Sayings<Boolean> odd;
    private final Sayings<Boolean> half;
    private final Sayings<BigDecimal> magnitudes;

    Numbers() {
        List<Sheet.Row> rows = Sheet.shipped(Numbers.class, FILE);
        this.digits = Sayings.of(rows, "digit", row -> Integer.valueOf(row.text("is")));
        this.lastDigits = Sayings.of(rows, "last-digit", row -> Integer.valueOf(row.text("is")));
        this.ten = Sayings.of(rows, "ten", row -> true);
        this.tens = Sayings.of(rows, "tens", row -> true);
        this.hundred = Sayings.of(rows, "hundred", row -> true);
        this.odd = Sayings.of(rows, "odd", row -> true);
        this.half = Sayings.of(rows, "half", row -> true);
        this.magnitudes = Sayings.of(rows, "magnitude", row -> new BigDecimal(row.text("is")));
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        return large(tokens, at).filter(read -> read.words() > 1)
            .map(read -> new Hit(new FoundNumber(tokens.start(at), tokens.endBefore(read.end()), read.value()), read.end()));
    }

    /** Digits, or words below a thousand. */
    Optional<Read> small(Tokens tokens, int at) {
        return tokens.number(at) ? inDigits(tokens, at).map(read -> withBuilder(tokens, at, read)) : inWords(tokens, at);
    }

    /** Digits, or words of any size. */
    Optional<Read> any(Tokens tokens, int at) {
        return tokens.number(at) ? small(tokens, at) : large(tokens, at);
    }

    /** One digit said as a word. */
    Optional<Read> digit(Tokens tokens, int at) {
        return digits.at(tokens, at).map(said -> new Read(BigDecimal.valueOf(said.value()), said.end(), 1));
    }

    /** Whether "rưỡi" stands here. */
    boolean half(Tokens tokens, int at) {
        return half.startsAt(tokens, at);
    }

    /** Whether "trăm" stands here, so that the digit before it is no tenth. */
    boolean hundred(Tokens tokens, int at) {
        return hundred.startsAt(tokens, at);
    }

    /** Words with nghìn, triệu, tỷ between them. */
    private Optional<Read> large(Tokens tokens, int at) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal below = null;
        int next = at;
        Optional<Read> group = inWords(tokens, next);
        while (group.isPresent()) {
            Optional<Sayings.Said<BigDecimal>> magnitude = magnitudes.at(tokens, group.get().end());
            BigDecimal factor = magnitude.map(Sayings.Said::value).orElse(BigDecimal.ONE);
            if (below != null && factor.compareTo(below) >= 0) {
                break;
            }
            sum = sum.add(group.get().value().multiply(factor));
            below = factor;
            next = magnitude.map(Sayings.Said::end).orElse(group.get().end());
            if (magnitude.isPresent() && half(tokens, next)) {
                sum = sum.add(factor.divide(BigDecimal.valueOf(2)));
                next++;
            }
            group = magnitude.isPresent() ? inWords(tokens, next) : Optional.empty();
        }
        return next == at ? Optional.empty() : Optional.of(new Read(sum, next, next - at));
    }

    private static Optional<Read> inDigits(Tokens tokens, int at) {
        StringBuilder whole = new StringBuilder(tokens.get(at).bare());
        int end = at + 1;
        while (whole.length() <= LONGEST && grouped(tokens, at, end)) {
            whole.append(tokens.get(end + 1).bare());
            end += 2;
        }
        boolean decimal = end == at + 1 && sign(tokens, end) && tokens.glued(end + 1) && tokens.number(end + 1) && tokens.get(end + 1).bare().length() < GROUP;
        if (decimal) {
            whole.append('.').append(tokens.get(end + 1).bare());
            end += 2;
        }
        return whole.length() > LONGEST ? Optional.empty() : Optional.of(new Read(new BigDecimal(whole.toString()), end, 0));
    }

    // "3 trăm", "5 chục".
    private Read withBuilder(Tokens tokens, int at, Read read) {
        boolean digit = tokens.get(at).bare().length() == 1;
        if (digit && hundred.startsAt(tokens, read.end())) {
            return hundreds(tokens, at, read.intValue(), read.end() + 1);
        }
        return digit && tens.startsAt(tokens, read.end()) ? new Read(read.value().multiply(BigDecimal.TEN), read.end() + 1, 1) : read;
    }

    // "1.500" and "1.500.000" are thousands, "12.3456" is not.
    private static boolean grouped(Tokens tokens, int at, int end) {
        return tokens.get(at).bare().length() <= GROUP && sign(tokens, end) && tokens.number(end + 1) && tokens.glued(end + 1)
            && tokens.get(end + 1).bare().length() == GROUP;
    }

    private static boolean sign(Tokens tokens, int at) {
        return (tokens.sign(at, '.') || tokens.sign(at, ',')) && tokens.glued(at);
    }

    private Optional<Read> inWords(Tokens tokens, int at) {
        Optional<Sayings.Said<Integer>> digit = digits.at(tokens, at);
        if (digit.isPresent() && hundred.startsAt(tokens, digit.get().end())) {
            return Optional.of(hundreds(tokens, at, digit.get().value(), digit.get().end() + 1));
        }
        Optional<Read> ofTens = tens(tokens, at);
        return ofTens.isPresent() ? ofTens : digit.map(said -> new Read(BigDecimal.valueOf(said.value()), said.end(), 1));
    }

    private Read hundreds(Tokens tokens, int at, int digit, int next) {
        int value = digit * 100;
        if (half(tokens, next)) {
            return new Read(BigDecimal.valueOf(value + 50L), next + 1, next + 1 - at);
        }
        Optional<Read> rest = odd.startsAt(tokens, next) ? digit(tokens, next + 1) : tens(tokens, next);
        int end = rest.map(Read::end).orElse(next);
        return new Read(BigDecimal.valueOf(value + rest.map(Read::intValue).orElse(0)), end, end - at);
    }

    private Optional<Read> tens(Tokens tokens, int at) {
        if (ten.startsAt(tokens, at)) {
            return Optional.of(withLast(tokens, at, 10, at + 1));
        }
        Optional<Sayings.Said<Integer>> digit = digits.at(tokens, at);
        if (digit.isPresent() && digit.get().value() > 1 && tens.startsAt(tokens, digit.get().end())) {
            return Optional.of(withLast(tokens, at, digit.get().value() * 10, digit.get().end() + 1));
        }
        // "hai lăm", "ba mốt": only an accent tells them from other words.
        Optional<Sayings.Said<Integer>> last = digit.filter(said -> said.value() > 1).flatMap(said -> lastDigits.at(tokens, said.end()));
        return last.filter(said -> tokens.get(said.end() - 1).accented())
            .map(said -> new Read(BigDecimal.valueOf(digit.get().value() * 10L + said.value()), said.end(), 2));
    }

    private Read withLast(Tokens tokens, int at, int value, int next) {
        Optional<Sayings.Said<Integer>> last = lastDigits.at(tokens, next).or(() -> digits.at(tokens, next))
            .filter(said -> said.value() > 0 && !(hundred.startsAt(tokens, said.end()) || tens.startsAt(tokens, said.end())));
        int end = last.map(Sayings.Said::end).orElse(next);
        return new Read(BigDecimal.valueOf(value + last.map(Sayings.Said::value).orElse(0)), end, end - at);
    }
}
