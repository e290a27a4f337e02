package vn.caunoi.dialogs.language.normal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** What one region says and another does not, from {@code regions.yaml}, and the word that is understood everywhere. */
final class RegionWords {

    /**
     * @param toned as the region writes them, with accents
     * @param accented whether it counts only with its accents, being an ordinary word without them
     */
    private record Saying(String[] bare, String[] toned, String common, boolean accented) {

        static Saying of(String said, String common, boolean accented) {
            String[] syllables = said.split(" ");
            return new Saying(Arrays.stream(syllables).map(Fold::fold).toArray(String[]::new),
                Arrays.stream(syllables).map(Fold::toned).toArray(String[]::new), common, accented);
        }

        int length() {
            return bare.length;
        }
    }

    private final Map<String, List<Saying>> byFirst = new HashMap<>();

    private RegionWords() {}

    static RegionWords shipped() {
        RegionWords regions = new RegionWords();
        for (Sheet.Row row : Sheet.shipped(RegionWords.class, "regions.yaml")) {
            row.text("source");
            boolean accented = row.optional("accented").map(Boolean::parseBoolean).orElse(false);
            row.texts("said").forEach(said -> regions.add(Saying.of(said, row.text("common"), accented)));
        }
        return regions;
    }

    private void add(Saying saying) {
        byFirst.computeIfAbsent(saying.bare()[0], key -> new ArrayList<>()).add(saying);
    }

    /** The longest sayings first, from left to right. */
    String common(String text) {
        Words words = Words.of(text);
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i < words.size(); i++) {
            Optional<Saying> saying = at(words, i);
            if (saying.isPresent()) {
                int last = i + saying.get().length() - 1;
                out.append(text, done, words.get(i).start()).append(saying.get().common());
                done = words.get(last).end();
                i = last;
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    /** Whether a single word is one of a region's, and so no slip of the keys. */
    boolean knows(String word) {
        String bare = Fold.fold(word);
        String toned = Fold.toned(word);
        return byFirst.getOrDefault(bare, List.of()).stream()
            .anyMatch(saying -> saying.length() == 1 && (toned.equals(bare) || toned.equals(saying.toned()[0])));
    }

    private Optional<Saying> at(Words words, int at) {
        Saying longest = null;
        for (Saying saying : byFirst.getOrDefault(words.bare(at), List.of())) {
            if ((longest == null || saying.length() > longest.length()) && says(words, at, saying)) {
                longest = saying;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static boolean says(Words words, int at, Saying saying) {
        int end = at + saying.length();
        if (end > words.size() || saying.accented() && words.bareFrom(at, end)) {
            return false;
        }
        for (int i = at; i < end; i++) {
            Words.Word word = words.get(i);
            if (!word.bare().equals(saying.bare()[i - at]) || !word.canMean(saying.toned()[i - at])) {
                return false;
            }
        }
        return true;
    }
}
