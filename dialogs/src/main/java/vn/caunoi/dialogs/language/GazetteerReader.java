package vn.caunoi.dialogs.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.caunoi.dialogs.language.Unit.Commune;
import vn.caunoi.dialogs.language.Unit.Level;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Reads {@code places/}: current units, former units, short names. The files' heads describe their lines. */
final class GazetteerReader {

    private static final List<String> TYPES =
        List.of("thị trấn", "thị xã", "thành phố", "đặc khu", "phường", "xã", "quận", "huyện", "tỉnh");
    private static final List<String> FOLDED_TYPES = TYPES.stream().map(type -> Fold.fold(type).replace(" ", "")).toList();

    private final Gazetteer.Builder builder = new Gazetteer.Builder();
    private final Map<String, Commune> communes = new HashMap<>();
    private final Map<String, String> provinceNames = new HashMap<>();
    private final Set<String> provinceKeys = new HashSet<>();
    private String province = "";
    private String oldProvince = "";
    private OldDistrict district;
    private final List<OldDistrict> districts = new ArrayList<>();
    private final Map<String, Set<String>> oldProvinces = new HashMap<>();
    private Unit lastCommune;

    Gazetteer read() {
        lines("places/current.txt", this::current);
        lines("places/before-2025.txt", this::former);
        districts.forEach(old -> old.addTo(builder));
        oldProvinces.forEach(this::addOldProvince);
        Sheet.shipped(GazetteerReader.class, "places/short-names.yaml").forEach(this::shortNames);
        return builder.build();
    }

    private void current(String line) {
        boolean isProvince = line.startsWith("@ ");
        String[] parts = (isProvince ? line.substring(2) : line).split(" ", 2);
        Named named = Named.of(parts[1]);
        if (isProvince) {
            province = parts[0];
            provinceNames.put(province, shortProvince(named));
            provinceKeys.add(named.key());
            builder.add(named.key(), province(named, false, Set.of(province)));
        } else {
            Commune commune = new Commune(parts[0], named.fullName(), province, provinceNames.get(province));
            communes.put(parts[0], commune);
            builder.add(named.key(), new Unit(Level.COMMUNE, named.type(), named.fullName(), named.syllables(), false, Set.of(province),
                Set.of(), List.of(commune), false));
        }
    }

    private void former(String line) {
        if (line.startsWith("@ ")) {
            oldProvince = line.substring(2).split(" ", 2)[1];
        } else if (line.startsWith("= ")) {
            district = new OldDistrict(Named.of(oldProvince).key(), Named.of(line.substring(2)));
            districts.add(district);
            lastCommune = null;
        } else if (line.startsWith("~ ")) {
            formerSpelling(line.substring(2));
        } else {
            formerCommune(line);
        }
    }

    private void formerCommune(String line) {
        boolean doubtful = line.endsWith("?");
        String[] parts = line.replace("?", "").split("\\|");
        List<Commune> now = List.of(parts[1].split(" ")).stream().map(communes::get).toList();
        Set<String> within = district.within;
        Set<String> provinces = new LinkedHashSet<>();
        now.forEach(commune -> provinces.add(commune.provinceCode()));
        now.forEach(commune -> builder.lay(commune, within));
        district.communes.addAll(now);
        oldProvinces.computeIfAbsent(oldProvince, p -> new LinkedHashSet<>()).addAll(provinces);
        if (!parts[0].isEmpty()) {
            Named named = Named.of(parts[0]);
            lastCommune = new Unit(Level.COMMUNE, named.type(), named.fullName(), named.syllables(), true, provinces, within, now, doubtful);
            builder.add(named.key(), lastCommune);
        }
    }

    private void formerSpelling(String spelling) {
        Named named = Named.joined(spelling);
        if (lastCommune == null) {
            district.alsoKnown.add(named);
        } else {
            builder.add(named.key(), new Unit(Level.COMMUNE, named.type(), "", List.of(), true, lastCommune.provinces(), lastCommune.within(),
                lastCommune.communes(), lastCommune.doubtful()));
        }
    }

    private void addOldProvince(String fullName, Set<String> now) {
        Named named = Named.of(fullName);
        if (!provinceKeys.contains(named.key())) {
            builder.add(named.key(), province(named, true, now));
        }
    }

    private void shortNames(Sheet.Row row) {
        for (String written : row.texts("written")) {
            builder.add(Gazetteer.key(Words.of(written).bare()),
                new Unit(Level.PROVINCE, "", provinceNames.get(row.text("code")), List.of(), false, Set.of(row.text("code")), Set.of(), List.of(), false));
        }
    }

    private static Unit province(Named named, boolean old, Set<String> now) {
        return new Unit(Level.PROVINCE, named.type(), named.fullName(), named.syllables(), old, now, Set.of(named.key()), List.of(), false);
    }

    private static String shortProvince(Named named) {
        String name = String.join(" ", named.syllables());
        return named.type().equals("thanhpho") ? "TP " + name : name;
    }

    private static void lines(String file, Consumer<String> each) {
        try (InputStream in = GazetteerReader.class.getResourceAsStream(file);
             BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A district of before 2025; its communes of today are known once its lines are read. */
    private static final class OldDistrict {
        private final Named named;
        private final Set<String> within;
        private final Set<Commune> communes = new LinkedHashSet<>();
        private final List<Named> alsoKnown = new ArrayList<>();

        // Districts of one name exist in several provinces, so the province is part of what a commune lies within.
        OldDistrict(String provinceKey, Named named) {
            this.named = named;
            this.within = Set.of(provinceKey, named.key() + "@" + provinceKey);
        }

        void addTo(Gazetteer.Builder builder) {
            builder.add(named.key(), unit(named));
            alsoKnown.forEach(name -> builder.add(name.key(), unit(name)));
        }

        private Unit unit(Named name) {
            Set<String> provinces = new LinkedHashSet<>();
            communes.forEach(commune -> provinces.add(commune.provinceCode()));
            return new Unit(Level.DISTRICT, name.type(), name.fullName(), name.syllables(), true, provinces, within, List.copyOf(communes), false);
        }
    }

    /** A full name taken apart: "Thị trấn Gio Linh" is a thitran called Gio Linh. */
    private record Named(String fullName, String type, List<String> syllables, String key) {

        static Named of(String fullName) {
            String lower = fullName.toLowerCase(Locale.ROOT);
            for (int i = 0; i < TYPES.size(); i++) {
                if (lower.startsWith(TYPES.get(i) + " ")) {
                    Words words = Words.of(fullName.substring(TYPES.get(i).length() + 1));
                    return new Named(fullName, FOLDED_TYPES.get(i), raw(words), Gazetteer.key(words.bare()));
                }
            }
            Words words = Words.of(fullName);
            return new Named(fullName, "", raw(words), Gazetteer.key(words.bare()));
        }

        static Named joined(String spelling) {
            String type = FOLDED_TYPES.stream().filter(t -> spelling.startsWith(t) && spelling.length() > t.length()).findFirst().orElse("");
            return new Named("", type, List.of(), Gazetteer.key(List.of(spelling.substring(type.length()))));
        }

        private static List<String> raw(Words words) {
            List<String> raw = new ArrayList<>(words.size());
            for (int i = 0; i < words.size(); i++) {
                raw.add(words.get(i).raw());
            }
            return raw;
        }
    }
}
