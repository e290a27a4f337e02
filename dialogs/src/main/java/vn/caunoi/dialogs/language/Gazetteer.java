package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.language.normal.Words;

/** Every unit there is or was, found by its folded name without spaces and type word. */
final class Gazetteer {

    /** Longest name in words: "Văn Miếu Quốc Tử Giám". */
    static final int LONGEST_NAME = 5;

    private final Map<String, List<Unit>> byKey;
    private final Map<String, Set<String>> formerlyWithin;
    private final NearNames nearNames;
    private final Map<String, Unit.Commune> byCode = new HashMap<>();
    private final Map<String, String> provinceOf = new HashMap<>();

    /** @param formerlyWithin commune code → keys of the old provinces and districts any part of it lay in */
    Gazetteer(Map<String, List<Unit>> byKey, Map<String, Set<String>> formerlyWithin) {
        this.byKey = byKey;
        this.formerlyWithin = formerlyWithin;
        this.nearNames = new NearNames(byKey.keySet());
        communes().forEach(commune -> {
            byCode.put(commune.code(), commune);
            provinceOf.put(commune.code(), commune.provinceCode());
            provinceOf.put(commune.provinceCode(), commune.provinceCode());
        });
    }

    static Gazetteer shipped() {
        return new GazetteerReader().read();
    }

    /** Units of this name, see {@link #key}. */
    List<Unit> named(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Units named by one word of a text, by it and the next, and so on to the longest name. */
    List<List<Unit>> named(Words words, int start) {
        List<List<Unit>> named = new ArrayList<>(LONGEST_NAME);
        StringBuilder key = new StringBuilder();
        for (int at = start; at < Math.min(words.size(), start + LONGEST_NAME); at++) {
            append(key, words.bare(at));
            named.add(named(key.toString()));
        }
        return named;
    }

    /** Units of the names this one may be a slip of, the likeliest first. */
    List<Unit> near(String key) {
        return nearNames.of(key).stream().flatMap(name -> named(name).stream()).toList();
    }

    /** Whether any part of this commune lay in this old province or district. */
    boolean lay(Unit.Commune commune, String within) {
        return formerlyWithin.getOrDefault(commune.code(), Set.of()).contains(within);
    }

    /** The province of today a code of a province or of a commune belongs to; "" for any other code. */
    String provinceOf(String code) {
        return provinceOf.getOrDefault(code, "");
    }

    /** The commune of today of this code. */
    Optional<Unit.Commune> commune(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every commune of today. */
    List<Unit.Commune> communes() {
        return byKey.values().stream().flatMap(List::stream)
            .filter(unit -> unit.level() == Unit.Level.COMMUNE && !unit.old())
            .flatMap(unit -> unit.communes().stream())
            .toList();
    }

    /** "Đắk Mỹ 05" → "dakmi5": i and y are one, spaces and leading zeros do not count. */
    static String key(Iterable<String> foldedWords) {
        StringBuilder key = new StringBuilder();
        for (String word : foldedWords) {
            append(key, word);
        }
        return key.toString();
    }

    private static void append(StringBuilder key, String word) {
        int start = 0;
        while (start < word.length() - 1 && word.charAt(start) == '0') {
            start++;
        }
        for (int i = start; i < word.length(); i++) {
            key.append(word.charAt(i) == 'y' ? 'i' : word.charAt(i));
        }
    }

    /** Collects units while the files are read. */
    static final class Builder {
        private final Map<String, List<Unit>> byKey = new HashMap<>();
        private final Map<String, Set<String>> formerlyWithin = new HashMap<>();

        void add(String key, Unit unit) {
            byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(unit);
        }

        void lay(Unit.Commune commune, Set<String> within) {
            formerlyWithin.computeIfAbsent(commune.code(), c -> new HashSet<>(4)).addAll(within);
        }

        Gazetteer build() {
            return new Gazetteer(byKey, formerlyWithin);
        }
    }
}
