package vn.caunoi.dialogs.language.normal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Mends single words by the list of syllables: the tone's place, i or y, held keys, marks typed by half. */
final class Spelling {

    // A syllable this much commoner than the next is what was meant: được against dược, but not every bán against bàn.
    private static final int CLEARLY = 4;
    private static final int HELD_KEY = 3;

    private final Syllables syllables;
    private final Map<String, String> variants = new HashMap<>();

    Spelling(Syllables syllables) {
        this.syllables = syllables;
        for (Sheet.Row row : Sheet.shipped(Spelling.class, "spellings.yaml")) {
            row.texts("written").forEach(written -> variants.put(Tone.placed(written), row.text("means")));
        }
    }

    /** The word as we write it when it is a syllable already; a name keeps its own i or y. */
    Optional<String> standard(String word, boolean name) {
        String placed = Tone.placed(word);
        return name ? Optional.of(placed).filter(syllables::has)
            : Optional.of(variants.getOrDefault(placed, placed)).filter(syllables::has);
    }

    /** A word with keys held down ("ơiiii", "khônggg"), without them. */
    Optional<String> released(String word) {
        StringBuilder once = new StringBuilder(word.length());
        boolean held = false;
        for (int i = 0; i < word.length(); ) {
            int end = i;
            while (end < word.length() && bare(word, end) == bare(word, i)) {
                end++;
            }
            held |= end - i >= HELD_KEY || end == word.length() && end - i > 1 && Fold.fold(word).length() > 2;
            once.append(marked(word, i, end));
            i = end;
        }
        return held ? standard(once.toString(), false) : Optional.empty();
    }

    private static char bare(String word, int at) {
        return Fold.bare(word.charAt(at));
    }

    private static char marked(String word, int start, int end) {
        for (int i = start; i < end; i++) {
            if (word.charAt(i) != bare(word, i)) {
                return word.charAt(i);
            }
        }
        return word.charAt(start);
    }

    /** A word some of whose marks are missing ("đươc", "duợc"), when one syllable is clearly the likeliest. */
    Optional<String> completed(String word) {
        String bare = Fold.fold(word);
        if (word.equals(bare)) {
            return Optional.empty();
        }
        List<String> likely = syllables.withBare(bare).stream().filter(meant -> mayBecome(word, meant))
            .sorted(Comparator.comparingInt(syllables::count).reversed()).limit(2).toList();
        boolean clear = likely.size() == 1 || likely.size() == 2 && syllables.count(likely.get(0)) >= CLEARLY * syllables.count(likely.get(1));
        return clear ? Optional.of(likely.get(0)) : Optional.empty();
    }

    // Every mark that was typed must stand in what was meant.
    private static boolean mayBecome(String word, String meant) {
        String tone = Tone.of(word);
        String letters = Tone.without(word);
        String goal = Tone.without(meant);
        if (letters.length() != goal.length() || !tone.isEmpty() && !tone.equals(Tone.of(meant))) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) != goal.charAt(i) && letters.charAt(i) != Fold.bare(goal.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
