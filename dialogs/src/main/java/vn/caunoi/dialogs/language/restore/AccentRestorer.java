package vn.caunoi.dialogs.language.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.caunoi.dialogs.language.normal.Normalised;

/**
 * Puts the marks back on Vietnamese written without them. Only syllables without any mark change, and only by marks:
 * case, spacing, punctuation, numbers, links, codes, foreign sentences and names it does not know stay. A text that has
 * all its marks comes back as it was. Safe for use by many threads.
 */
public final class AccentRestorer {

    private final Model model;

    AccentRestorer(Model model) {
        this.model = model;
    }

    /** With the model that is part of the product; read at the first call, then shared. */
    public static AccentRestorer shipped() {
        return Shipped.RESTORER;
    }

    /** @param text in composed form (NFC); a letter with a loose mark counts as marked and stays */
    public Restored restore(String text) {
        return restore(text, Reading.of(text, model));
    }

    /**
     * Restores the ordinary spelling of a text. Marks that came from writing shorthand out ("ko" is "không") do not count
     * as marks the citizen set, so the rest is restored as in a message without any.
     *
     * @return what refers to {@link Normalised#text}; {@link Normalised#written} leads from there to the raw text
     */
    public Restored restore(Normalised normalised) {
        return restore(normalised.text(), Marking.ownMarks(normalised, Reading.of(normalised.text(), model)));
    }

    private Restored restore(String text, List<Token> tokens) {
        boolean[] names = Names.in(text, tokens);
        if (Marking.complete(model, tokens, names)) {
            return Restored.unchanged(text);
        }
        int[] path = Lattice.best(model, tokens, Marking.toll(tokens));
        double[] sure = Certainty.of(model, tokens, path);
        boolean[] kept = Names.kept(text, tokens, names, sure);
        return written(text, tokens, path, sure, kept);
    }

    private Restored written(String text, List<Token> tokens, int[] path, double[] sure, boolean[] kept) {
        StringBuilder out = new StringBuilder(text);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            Token token = tokens.get(i);
            if (token.open() && !kept[i] && !model.bare(path[i])) {
                String written = text.substring(token.start(), token.end());
                String restored = inCaseOf(written, model.spelling(path[i]));
                out.replace(token.start(), token.end(), restored);
                changes.add(new Change(token.start(), token.end(), written, restored, sure[i]));
            }
        }
        double certainty = IntStream.range(0, path.length).filter(i -> tokens.get(i).open() && !kept[i])
                .mapToDouble(i -> sure[i]).average().orElse(1);
        return new Restored(out.toString(), changes, certainty);
    }

    private static String inCaseOf(String written, String spelling) {
        char[] letters = spelling.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.isUpperCase(written.charAt(i)) ? Character.toUpperCase(letters[i]) : letters[i];
        }
        return new String(letters);
    }

    // Read when first asked for, not when the program starts.
    private static final class Shipped {
        private static final AccentRestorer RESTORER = new AccentRestorer(ModelReader.shipped());
    }
}
