package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Areas of land: 100m2, 2 sào, ba công đất, nửa mẫu. A unit that differs by region gives the least and the most. */
final class Areas implements Rule {

    private record Unit(Map<Region, BigDecimal> metres, boolean bare) {

        static Unit of(Sheet.Row row) {
            Map<Region, BigDecimal> metres = new EnumMap<>(Region.class);
            for (Region region : Region.values()) {
                row.optional(region.name().toLowerCase(Locale.ROOT)).or(() -> row.optional("metres"))
                    .ifPresent(value -> metres.put(region, new BigDecimal(value)));
            }
            if (metres.isEmpty()) {
                throw row.wrong("expected \"metres\", or one of \"north\", \"centre\", \"south\"");
            }
            return new Unit(metres, row.optional("bare").map(Boolean::parseBoolean).orElse(false));
        }
    }

    private static final int WORDS_ABOUT = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Numbers numbers;
    private final Set<Region> regions;
    private final Sayings<Unit> units;
    private final Sayings<Boolean> aboutLand;
    private final Sayings<Boolean> notLand;
    private final Sayings<Boolean> half;

    /** @param regions where the measures may be meant; all when it is not known */
    Areas(Numbers numbers, Set<Region> regions) {
        List<Sheet.Row> rows = Sheet.shipped(Areas.class, "areas.yaml");
        this.numbers = numbers;
        this.regions = regions;
        this.units = Sayings.of(rows, "unit", Unit::of);
        this.aboutLand = Sayings.of(rows, "about-land", row -> true);
        this.notLand = Sayings.of(rows, "not-land", row -> true);
        this.half = Sayings.of(Sheet.shipped(Areas.class, "money.yaml"), "half", row -> true);
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        Optional<Sayings.Said<Boolean>> halfOf = half.at(tokens, at);
        Optional<Numbers.Read> number = halfOf.isPresent() ? Optional.of(new Numbers.Read(HALF, halfOf.get().end(), 1)) : numbers.small(tokens, at);
        return number.flatMap(read -> units.at(tokens, read.end()).filter(unit -> land(tokens, at, unit)).map(unit -> hit(tokens, at, read, unit)));
    }

    // "5 công" may be days of work, "2 thước" a length: land must be spoken of.
    private boolean land(Tokens tokens, int at, Sayings.Said<Unit> unit) {
        return !notLand.startsAt(tokens, unit.end()) && (!unit.value().bare() || landIsNear(tokens, at, unit.end()));
    }

    private boolean landIsNear(Tokens tokens, int at, int end) {
        for (int i = Math.max(0, at - WORDS_ABOUT); i <= end + 1; i++) {
            if (aboutLand.startsAt(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private Hit hit(Tokens tokens, int at, Numbers.Read read, Sayings.Said<Unit> unit) {
        boolean andHalf = numbers.half(tokens, unit.end());
        int end = unit.end() + (andHalf ? 1 : 0);
        BigDecimal count = andHalf ? read.value().add(HALF) : read.value();
        List<BigDecimal> metres = metres(unit.value());
        BigDecimal least = metres.stream().min(BigDecimal::compareTo).orElseThrow().multiply(count);
        BigDecimal most = metres.stream().max(BigDecimal::compareTo).orElseThrow().multiply(count);
        return new Hit(new FoundArea(tokens.start(at), tokens.endBefore(end), least, most), end);
    }

    private List<BigDecimal> metres(Unit unit) {
        List<BigDecimal> here = regions.stream().filter(unit.metres()::containsKey).map(unit.metres()::get).toList();
        return here.isEmpty() ? List.copyOf(unit.metres().values()) : here;
    }
}
