package vn.caunoi.dialogs.language.normal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The written syllables of Vietnamese with their frequencies, and common words of other languages. */
final class Syllables {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> bareCounts = new HashMap<>();
    private final Map<String, List<String>> byBare = new HashMap<>();
    private final Set<String> foreign = new HashSet<>();
    private long total;

    private Syllables() {}

    static Syllables shipped() {
        Syllables syllables = new Syllables();
        lines("syllables.txt", syllables::add);
        lines("foreign.txt", syllables.foreign::add);
        return syllables;
    }

    private static void lines(String file, Consumer<String> reader) {
        try (InputStream in = Syllables.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        String syllable = line.substring(0, tab);
        int count = Integer.parseInt(line.substring(tab + 1));
        String bare = Fold.fold(syllable);
        counts.put(syllable, count);
        bareCounts.merge(bare, count, Integer::sum);
        byBare.computeIfAbsent(bare, key -> new ArrayList<>()).add(syllable);
        total += count;
    }

    /** Whether this is a syllable with exactly these marks, the tone in its place. */
    boolean has(String syllable) {
        return counts.containsKey(syllable);
    }

    /** Whether some syllable looks like this without its marks. */
    boolean hasBare(String bare) {
        return byBare.containsKey(bare);
    }

    /** Whether a word can stand as it is: a syllable, with its marks or with none. */
    boolean stands(String word) {
        return has(word) || hasBare(word);
    }

    boolean foreign(String word) {
        return foreign.contains(word);
    }

    /** How often it was seen, 0 for what is no syllable. */
    int count(String syllable) {
        return counts.getOrDefault(syllable, 0);
    }

    /** How often it was seen as written: with its marks, or with any when it has none. */
    int countWritten(String word) {
        return Math.max(count(word), bareCounts.getOrDefault(word, 0));
    }

    List<String> withBare(String bare) {
        return byBare.getOrDefault(bare, List.of());
    }

    long total() {
        return total;
    }
}
