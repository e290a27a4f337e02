package vn.caunoi.dialogs.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.PlaceContext;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Normaliser;

/** Every commune of today and of before 2025 in five writings, and what became of each. */
final class PlaceTable {

    /** What is offered to choose from, see PlaceAnswer. */
    private static final int OFFERED = 3;

    private static final List<String> STORIES = List.of(
        "duong truoc nha toi o %s hu 3 thang roi khong ai sua", "kinh gui mat tran, toi ten la Tu, nha o %s, may hom nay mat nuoc",
        "rac do day duong o %s, xin xu ly giup", "chau oi cho bac hoi %s dang lam duong bao gio xong");
    private static final Map<String, String> ABBREVIATED = new TreeMap<>(Map.of("phuong ", "p.", "xa ", "x.", "thi tran ", "tt.", "quan ", "q.",
        "huyen ", "h.", "thi xa ", "tx.", "thanh pho ", "tp.", "tinh ", "t."));
    private static final Map<String, String> SHORT = Map.of("ho chi minh", "tp hcm", "ha noi", "hn", "da nang", "tp dn", "can tho", "tpct");

    enum Writing { ACCENTED, UNACCENTED, ABBREVIATED, MISSPELT, IN_A_STORY }

    /** @param codes communes of today any of which is right */
    record Row(String name, String district, String province, Set<String> codes) {}

    static final class Figures {
        int resolved;
        int asked;
        final List<String> wrong = new ArrayList<>();
        final List<String> missed = new ArrayList<>();

        int all() {
            return resolved + asked + wrong.size() + missed.size();
        }

        double right() {
            return (double) (resolved + asked) / all();
        }
    }

    private final Gazetteer gazetteer = Gazetteer.shipped();
    private final Places places = new Places(gazetteer);
    private final Normaliser normaliser = Normaliser.shipped();

    static List<Row> old() {
        List<Row> rows = new ArrayList<>();
        String[] within = {"", ""};
        lines("places/before-2025.txt").forEach(line -> {
            if (line.startsWith("@ ")) {
                within[0] = line.substring(5);
            } else if (line.startsWith("= ")) {
                within[1] = line.substring(2);
            } else if (!line.startsWith("~") && !line.startsWith("|")) {
                String[] parts = line.replace("?", "").split("\\|");
                rows.add(new Row(parts[0], within[1], within[0], Set.of(parts[1].split(" "))));
            }
        });
        return rows;
    }

    static List<Row> current() {
        List<Row> rows = new ArrayList<>();
        String[] within = {""};
        lines("places/current.txt").forEach(line -> {
            if (line.startsWith("@ ")) {
                within[0] = line.substring(5);
            } else {
                String[] parts = line.split(" ", 2);
                rows.add(new Row(parts[1], "", within[0], Set.of(parts[0])));
            }
        });
        return rows;
    }

    Map<Writing, Figures> measure(List<Row> rows) {
        Map<Writing, Figures> figures = new TreeMap<>();
        for (Writing writing : Writing.values()) {
            Figures counted = figures.computeIfAbsent(writing, w -> new Figures());
            rows.parallelStream().map(row -> outcome(row, written(row, writing))).toList().forEach(outcome -> count(counted, outcome));
        }
        return figures;
    }

    private record Outcome(String kind, String text) {}

    private static void count(Figures figures, Outcome outcome) {
        switch (outcome.kind()) {
            case "resolved" -> figures.resolved++;
            case "asked" -> figures.asked++;
            case "wrong" -> figures.wrong.add(outcome.text());
            default -> figures.missed.add(outcome.text());
        }
    }

    private Outcome outcome(Row row, String text) {
        PlaceReading reading = places.read(normaliser.normalise(text), PlaceContext.NONE);
        List<String> codes = reading.candidates().stream().map(Place::communeCode).toList();
        boolean taken = reading.sure() || codes.size() == 1;
        if (taken) {
            return new Outcome(row.codes().contains(codes.get(0)) ? "resolved" : "wrong", text + " -> " + reading.candidates().get(0).label());
        }
        boolean offered = codes.stream().limit(OFFERED).anyMatch(row.codes()::contains);
        return new Outcome(offered ? "asked" : "missed", text + " -> " + codes);
    }

    String written(Row row, Writing writing) {
        String full = Stream.of(row.name(), row.district(), row.province()).filter(part -> !part.isEmpty()).reduce((a, b) -> a + ", " + b).orElseThrow();
        String bare = Fold.fold(full.replace(", ", " "));
        return switch (writing) {
            case ACCENTED -> full;
            case UNACCENTED -> bare;
            case ABBREVIATED -> abbreviated(row);
            case MISSPELT -> misspelt(row);
            case IN_A_STORY -> String.format(STORIES.get(Math.floorMod(full.hashCode(), STORIES.size())),
                Fold.fold(row.name() + " " + row.district() + " " + nameOf(row.province())).replace("  ", " "));
        };
    }

    private static String nameOf(String unit) {
        return unit.replaceFirst("(?i)^(Tỉnh|Thành phố|Thị xã|Thị trấn|Quận|Huyện|Phường|Xã|Đặc khu) ", "");
    }

    private static String abbreviated(Row row) {
        String province = Fold.fold(nameOf(row.province()));
        return Stream.of(shortened(row.name()), shortened(row.district()), SHORT.getOrDefault(province, shortened(row.province())))
            .filter(part -> !part.isEmpty()).reduce((a, b) -> a + " " + b).orElseThrow();
    }

    private static String shortened(String unit) {
        String bare = Fold.fold(unit);
        return ABBREVIATED.entrySet().stream().filter(type -> bare.startsWith(type.getKey())).findFirst()
            .map(type -> type.getValue() + bare.substring(type.getKey().length())).orElse(bare);
    }

    // The slip is in the commune's name; "Phường 12" has none, then it is in the district's or the province's.
    private String misspelt(Row row) {
        String bare = Fold.fold(row.name() + " " + row.district() + " " + row.province()).replace("  ", " ");
        for (String unit : List.of(row.name(), row.district(), row.province())) {
            String name = Fold.fold(nameOf(unit));
            for (int kind = 0; kind < Slip.KINDS; kind++) {
                String slipped = Slip.of(name, Math.floorMod(row.hashCode(), Slip.KINDS) + kind);
                boolean another = gazetteer.named(Gazetteer.key(List.of(slipped.split(" ")))).isEmpty();
                if (!slipped.equals(name) && another && !name.isEmpty()) {
                    return bare.replace(name, slipped);
                }
            }
        }
        return bare;
    }

    private static List<String> lines(String file) {
        try (InputStream in = PlaceTable.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
