package vn.caunoi.dialogs.language.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.normal.Words.Word;
import vn.caunoi.dialogs.language.restore.Token.Kind;

/** Turns a text into tokens: syllables, numbers, what is not to be touched, and the ends of clauses. */
final class Reading {

    private static final int[] BOUNDARY = {Lexicon.BOUNDARY};
    private static final int[] NUMBER = {Lexicon.NUMBER};
    private static final int[] UNKNOWN = {Lexicon.UNKNOWN};
    private static final String CLAUSE_ENDS = ",.!?;:\n";

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private int chunkEnd;
    private boolean verbatim;

    private Reading(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** The tokens between two boundaries, the boundaries included. */
    static List<Token> of(String text, Lexicon lexicon) {
        return new Reading(text, lexicon).read();
    }

    private List<Token> read() {
        Words words = Words.of(text);
        boundary(0);
        for (int i = 0, last = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i > 0 && clauseEnds(last, word.start())) {
                boundary(last);
            }
            tokens.add(token(word, i > 0 && onlySpaces(last, word.start())));
            last = word.end();
        }
        boundary(text.length());
        return Foreign.closed(text, tokens);
    }

    private Token token(Word word, boolean glued) {
        String raw = word.raw();
        if (insideVerbatim(word.start())) {
            return new Token(word.start(), word.end(), UNKNOWN, Kind.FIXED, glued);
        }
        int letters = count(raw, Character::isLetter);
        if (letters < raw.length()) {
            return new Token(word.start(), word.end(), letters == 0 ? NUMBER : UNKNOWN, letters == 0 ? Kind.NUMBER : Kind.FIXED, glued);
        }
        if (count(raw, c -> c < 0x80) < raw.length()) {
            return new Token(word.start(), word.end(), new int[] {lexicon.marked(raw)}, Kind.MARKED, glued);
        }
        int[] meanings = lexicon.meanings(word.bare());
        return meanings.length > 0 ? new Token(word.start(), word.end(), meanings, Kind.OPEN, glued)
                : new Token(word.start(), word.end(), UNKNOWN, Kind.STRANGE, glued);
    }

    private void boundary(int at) {
        tokens.add(new Token(at, at, BOUNDARY, Kind.BOUNDARY, false));
    }

    private static int count(String word, IntPredicate of) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            count += of.test(word.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private boolean insideVerbatim(int start) {
        if (start >= chunkEnd) {
            int from = start;
            while (from > chunkEnd && !Character.isWhitespace(text.charAt(from - 1))) {
                from--;
            }
            chunkEnd = start;
            while (chunkEnd < text.length() && !Character.isWhitespace(text.charAt(chunkEnd))) {
                chunkEnd++;
            }
            verbatim = Verbatim.is(text, from, chunkEnd);
        }
        return verbatim;
    }

    private boolean clauseEnds(int from, int to) {
        boolean insideNumber = to - from == 1 && Character.isDigit(text.charAt(from - 1)) && Character.isDigit(text.charAt(to));
        for (int i = from; i < to && !insideNumber; i++) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean onlySpaces(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
