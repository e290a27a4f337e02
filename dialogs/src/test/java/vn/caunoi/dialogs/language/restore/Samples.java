package vn.caunoi.dialogs.language.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;

/** Accented sentences to measure with, and how many of their syllables came back. */
final class Samples {

    /**
     * @param syllables words without digits
     * @param right how many of them read as they were written, wherever the tone mark is placed
     * @param mostFrequent how many would with the most frequent reading of each
     * @param sentences how many there are
     * @param perfect how many of them have no fault
     */
    record Score(int syllables, int right, int mostFrequent, int sentences, int perfect) {

        Score plus(Score other) {
            return new Score(syllables + other.syllables, right + other.right, mostFrequent + other.mostFrequent,
                    sentences + other.sentences, perfect + other.perfect);
        }

        double share() {
            return (double) right / syllables;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,7d syllables, %.2f %% right (most frequent reading: %.2f %%); %,5d sentences, %.1f %% without fault",
                    syllables, 100 * share(), 100.0 * mostFrequent / syllables, sentences, 100.0 * perfect / sentences);
        }
    }

    private final AccentRestorer restorer;
    private final Model model;

    Samples(Model model) {
        this.restorer = new AccentRestorer(model);
        this.model = model;
    }

    /** The lines of a test resource, comments left out. */
    static List<String> of(String file) {
        try (InputStream in = Samples.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    Score score(List<String> sentences) {
        return sentences.stream().map(this::score).reduce(new Score(0, 0, 0, 0, 0), Score::plus);
    }

    private Score score(String sentence) {
        Words meant = Words.of(sentence);
        Words restored = Words.of(restorer.restore(bare(sentence)).text());
        int syllables = 0;
        int right = 0;
        int mostFrequent = 0;
        for (int i = 0; i < meant.size(); i++) {
            String raw = meant.get(i).raw();
            if (raw.chars().noneMatch(Character::isDigit)) {
                syllables++;
                right += same(raw, restored.get(i).raw());
                mostFrequent += same(raw, mostFrequent(meant.bare(i)));
            }
        }
        return new Score(syllables, right, mostFrequent, 1, right == syllables ? 1 : 0);
    }

    private String mostFrequent(String bare) {
        int[] meanings = model.meanings(bare);
        return meanings.length == 0 ? bare : model.spelling(meanings[0]);
    }

    private static int same(String meant, String restored) {
        return Fold.toned(meant).equals(Fold.toned(restored)) ? 1 : 0;
    }

    /** As someone without accents would write it; case and everything else stay. */
    static String bare(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            char bare = c >= 0x80 && Character.isLetter(c) ? Fold.bare(c) : c;
            out.append(Character.isUpperCase(c) ? Character.toUpperCase(bare) : bare);
        }
        return out.toString();
    }
}
