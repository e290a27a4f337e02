package vn.caunoi.dialogs.language.restore;

import java.util.BitSet;
import java.util.List;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.normal.Span;

/** How a text was written: without marks, with all of them, or with some. */
final class Marking {

    // Share of the syllables of running Vietnamese that carry marks (measured on the laws, see docs/language.md).
    private static final double USUAL = 0.75;
    private static final double LEAST_DROPPED = 0.02;

    private Marking() {}

    /**
     * Whether nothing is missing: no syllable to restore, or marks are there and every bare syllable is one that
     * Vietnamese writes bare ("anh", "trong", but not "khong").
     */
    static boolean complete(Model model, List<Token> tokens, boolean[] names) {
        boolean marked = false;
        boolean open = false;
        for (int i = 0; i < names.length; i++) {
            Token token = tokens.get(i);
            marked |= token.marked();
            open |= token.open();
            if (token.open() && !names[i] && neverBare(model, token.meanings())) {
                return false;
            }
        }
        return marked || !open;
    }

    /**
     * What putting marks on a bare syllable costs, in natural logarithms: how seldom this writer leaves them away,
     * judged by how many are there.
     */
    static float toll(List<Token> tokens) {
        long marked = tokens.stream().filter(Token::marked).count();
        long open = tokens.stream().filter(Token::open).count();
        return marked == 0 ? 0 : (float) Math.log(Math.max(LEAST_DROPPED, 1 - marked / (USUAL * (marked + open))));
    }

    /** The same tokens; those whose marks came from normalising a word written without any do not count as marked. */
    static List<Token> ownMarks(Normalised normalised, List<Token> tokens) {
        BitSet given = new BitSet(normalised.text().length());
        for (Span span : normalised.spans()) {
            String written = normalised.raw().substring(span.rawStart(), span.rawEnd());
            given.set(span.start(), span.end(), span.changed() && written.equalsIgnoreCase(Fold.fold(written)));
        }
        return tokens.stream().map(token -> token.marked() && given.get(token.start()) ? token.unmarked() : token).toList();
    }

    private static boolean neverBare(Model model, int[] meanings) {
        for (int meaning : meanings) {
            if (model.bare(meaning)) {
                return false;
            }
        }
        return true;
    }
}
