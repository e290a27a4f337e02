package vn.caunoi.dialogs.language.recognise;

import java.util.ArrayList;
import java.util.List;
import vn.caunoi.dialogs.language.normal.Fold;

/** A text cut where letters, digits and signs meet: "1tr5" is three, "7h30" too. */
final class Tokens {

    enum Kind {
        NUMBER,
        WORD,
        SIGN
    }

    /**
     * @param start offset in the text
     * @param bare folded
     * @param toned as {@link Fold#toned} has it; the same as {@code bare} when written without accents
     * @param glued whether it follows the token before without a space
     */
    record Token(int start, int end, Kind kind, String bare, String toned, boolean glued) {

        boolean sign(char c) {
            return kind == Kind.SIGN && bare.charAt(0) == c;
        }

        boolean number() {
            return kind == Kind.NUMBER;
        }

        boolean word() {
            return kind == Kind.WORD;
        }

        boolean accented() {
            return !toned.equals(bare);
        }
    }

    private static final int NONE = -1;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        int start = 0;
        while (start < text.length()) {
            int kind = kind(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && kind != NONE && kind != Kind.SIGN.ordinal() && continues(kind, text.charAt(end))) {
                end++;
            }
            if (kind != NONE) {
                tokens.add(start, end, Kind.values()[kind]);
            }
            start = end;
        }
        return tokens;
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return Kind.NUMBER.ordinal();
        }
        if (Character.isLetter(c)) {
            return Kind.WORD.ordinal();
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Fold.bare(c) == 0 ? NONE : Kind.SIGN.ordinal();
    }

    private static boolean continues(int kind, char c) {
        return kind(c) == kind || kind == Kind.WORD.ordinal() && Fold.bare(c) == 0;
    }

    private void add(int start, int end, Kind kind) {
        String raw = text.substring(start, end);
        boolean glued = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == start;
        String bare = kind == Kind.WORD ? Fold.fold(raw) : raw;
        boolean plain = raw.length() == bare.length() && raw.equalsIgnoreCase(bare);
        tokens.add(new Token(start, end, kind, bare, plain ? bare : Fold.toned(raw), glued));
    }

    int size() {
        return tokens.size();
    }

    boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    boolean number(int index) {
        return has(index) && get(index).number();
    }

    boolean word(int index) {
        return has(index) && get(index).word();
    }

    boolean sign(int index, char c) {
        return has(index) && get(index).sign(c);
    }

    boolean glued(int index) {
        return has(index) && get(index).glued();
    }

    /** The value of a number of at most so many digits, -1 when it is none. */
    int small(int index, int digits) {
        return number(index) && get(index).bare().length() <= digits ? Integer.parseInt(get(index).bare()) : NONE;
    }

    int start(int index) {
        return get(index).start();
    }

    /** Offset after the last token before this one. */
    int endBefore(int index) {
        return get(index - 1).end();
    }

    String written(int first, int end) {
        return text.substring(start(first), endBefore(end));
    }
}
