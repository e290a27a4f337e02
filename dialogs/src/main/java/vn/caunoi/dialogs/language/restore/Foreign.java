package vn.caunoi.dialogs.language.restore;

import java.util.ArrayList;
import java.util.List;
import vn.caunoi.dialogs.language.restore.Token.Kind;

/** Sentences of another language, told by their words that no Vietnamese syllable looks like: they stay as they are. */
final class Foreign {

    private static final String SENTENCE_ENDS = ".!?\n";
    private static final String VOWELS = "aeiouyAEIOUY";
    // "nick facebook bị mất" is Vietnamese, "please help me" is not; shorter words may be shorthand ("dc", "vs").
    private static final int LEAST_WORDS = 2;
    private static final int LEAST_LETTERS = 3;
    private static final int ONE_IN = 3;

    private final String text;
    private final List<Token> tokens;

    private Foreign(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The same tokens, those of foreign sentences closed. */
    static List<Token> closed(String text, List<Token> tokens) {
        Foreign foreign = new Foreign(text, tokens);
        List<Token> closed = new ArrayList<>(tokens);
        for (int start = 0, end; start < tokens.size(); start = end) {
            end = foreign.endOfSentence(start);
            if (foreign.sentence(start, end)) {
                closed.subList(start, end).replaceAll(token -> token.open() ? token.foreign() : token);
            }
        }
        return closed;
    }

    private boolean sentence(int start, int end) {
        int words = 0;
        int strange = 0;
        for (Token token : tokens.subList(start, end)) {
            words += token.end() > token.start() ? 1 : 0;
            strange += strange(token) ? 1 : 0;
        }
        return strange >= LEAST_WORDS && strange * ONE_IN >= words;
    }

    private boolean strange(Token token) {
        boolean vowel = false;
        for (int i = token.start(); token.kind() == Kind.STRANGE && i < token.end(); i++) {
            vowel |= VOWELS.indexOf(text.charAt(i)) >= 0;
        }
        return vowel && token.end() - token.start() >= LEAST_LETTERS;
    }

    private int endOfSentence(int start) {
        int end = start + 1;
        while (end < tokens.size() && !ends(tokens.get(end - 1).end(), tokens.get(end).start())) {
            end++;
        }
        return end;
    }

    private boolean ends(int from, int to) {
        for (int i = from; i < to; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
