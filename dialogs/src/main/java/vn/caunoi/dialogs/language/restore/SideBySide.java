package vn.caunoi.dialogs.language.restore;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.normal.Normaliser;
import vn.caunoi.dialogs.language.normal.Span;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.normal.Words.Word;

/**
 * One message in the three forms staff see beside each other: raw, in ordinary spelling, and with its marks put back. The
 * raw text is what the citizen said; the others are how the program reads it.
 *
 * @param normalised the raw text and its ordinary spelling
 * @param restored the ordinary spelling with its marks
 */
public record SideBySide(Normalised normalised, Restored restored) {

    /**
     * A stretch that reads differently in the restored text than in the raw one, to be highlighted in both.
     *
     * @param rawStart offset of its first character in the raw text
     * @param rawEnd offset after its last
     * @param start offset of its first character in the restored text
     * @param end offset after its last
     * @param certainty 0 to 1: how likely this is what was meant; 1 where only the spelling was put in order
     */
    public record Difference(int rawStart, int rawEnd, int start, int end, double certainty) {

        private boolean sameRaw(Difference other) {
            return rawStart == other.rawStart && rawEnd == other.rawEnd;
        }

        private Difference upTo(Difference next) {
            return new Difference(rawStart, rawEnd, start, next.end, Math.min(certainty, next.certainty));
        }
    }

    /** @param raw any text at all, as it came */
    public static SideBySide of(String raw, Normaliser normaliser, AccentRestorer restorer) {
        Normalised normalised = normaliser.normalise(raw);
        return new SideBySide(normalised, restorer.restore(normalised));
    }

    public String raw() {
        return normalised.raw();
    }

    /** In the order of the text, without overlaps; capitals that became small ones and composed letters are no difference. */
    public List<Difference> differences() {
        Map<Integer, Change> changes = restored.changes().stream().collect(Collectors.toMap(Change::start, Function.identity()));
        Words words = Words.of(restored.text());
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Span written = normalised.written(word.start(), word.end());
            if (!reads(raw().substring(written.rawStart(), written.rawEnd()), word.raw())) {
                double certainty = changes.containsKey(word.start()) ? changes.get(word.start()).certainty() : 1;
                add(differences, new Difference(written.rawStart(), written.rawEnd(), word.start(), word.end(), certainty));
            }
        }
        return differences;
    }

    // A run-on word becomes several, all from the same letters.
    private static void add(List<Difference> differences, Difference next) {
        int last = differences.size() - 1;
        if (last >= 0 && differences.get(last).sameRaw(next)) {
            differences.set(last, differences.get(last).upTo(next));
        } else {
            differences.add(next);
        }
    }

    private static boolean reads(String raw, String restored) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).equalsIgnoreCase(restored);
    }
}
