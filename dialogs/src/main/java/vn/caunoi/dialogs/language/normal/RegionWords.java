package vn.caunoi.dialogs.language.normal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** What one region says and another does not, from {@code regions.yaml}, and the word that is understood everywhere. */
final class RegionWords {

    /**
     * @param syllables as the region writes them, with accents
     * @param accented whether it counts only with its accents, being an ordinary word without them
     */
    private record Saying(String[] syllables, String common, boolean accented) {}

    private final Map<String, List<Saying>> byFirst = new HashMap<>();

    private RegionWords() {}

    static RegionWords shipped() {
        RegionWords regions = new RegionWords();
        for (Sheet.Row row : Sheet.shipped(RegionWords.class, "regions.yaml")) {
            row.text("source");
            boolean accented = row.optional("accented").map(Boolean::parseBoolean).orElse(false);
            row.texts("said").forEach(said -> regions.add(new Saying(said.split(" "), row.text("common"), accented)));
        }
        return regions;
    }

    private void add(Saying saying) {
        byFirst.computeIfAbsent(Fold.fold(saying.syllables()[0]), key -> new ArrayList<>()).add(saying);
    }

    /** The longest sayings first, from left to right. */
    String common(String text) {
        Words words = Words.of(text);
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i < words.size(); i++) {
            Optional<Saying> saying = at(words, i);
            if (saying.isPresent()) {
                int last = i + saying.get().syllables().length - 1;
                out.append(text, done, words.get(i).start()).append(saying.get().common());
                done = words.get(last).end();
                i = last;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Whether a single word is one of a region's, and so no slip of the keys. */
    boolean knows(String word) {
        return byFirst.getOrDefault(Fold.fold(word), List.of()).stream()
            .anyMatch(saying -> saying.syllables().length == 1 && Fold.compatible(word, saying.syllables()[0]));
    }

    private Optional<Saying> at(Words words, int at) {
        return byFirst.getOrDefault(words.bare(at), List.of()).stream().filter(saying -> says(words, at, saying))
            .max(Comparator.comparingInt(saying -> saying.syllables().length));
    }

    private static boolean says(Words words, int at, Saying saying) {
        int end = at + saying.syllables().length;
        if (end > words.size() || saying.accented() && words.bareFrom(at, end)) {
            return false;
        }
        for (int i = at; i < end; i++) {
            Words.Word word = words.get(i);
            String meant = saying.syllables()[i - at];
            if (!word.bare().equals(Fold.fold(meant)) || !Fold.compatible(word.raw(), meant)) {
                return false;
            }
        }
        return true;
    }
}
