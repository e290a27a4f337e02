package vn.caunoi.dialogs.language.restore;

import java.util.Arrays;
import java.util.List;

/**
 * Which tokens are names by their capitals: inside a sentence that is otherwise in small letters. A run of capitalised
 * words is one name, and is given marks only as a whole and only when every syllable of it is sure.
 */
final class Names {

    private static final double SURE = 0.9;
    private static final double SHOUTING = 0.5;
    private static final int LONGEST_ABBREVIATION = 4;

    private final String text;
    private final List<Token> tokens;
    private final boolean[] names;

    private Names(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.names = new boolean[tokens.size()];
    }

    /** For each token whether it belongs to a name. */
    static boolean[] in(String text, List<Token> tokens) {
        Names found = new Names(text, tokens);
        if (!found.shouting()) {
            found.find();
        }
        return found.names;
    }

    /**
     * For each token whether it stays as it was written.
     *
     * @param sure for each token how likely its meaning is
     */
    static boolean[] kept(String text, List<Token> tokens, boolean[] names, double[] sure) {
        boolean[] kept = new boolean[names.length];
        for (int start = 0, end; start < names.length; start = end) {
            end = start + 1;
            while (names[start] && end < names.length && names[end] && tokens.get(end).glued()) {
                end++;
            }
            boolean unsure = false;
            for (int i = start; i < end; i++) {
                unsure |= names[i] && (sure[i] < SURE || abbreviation(text, tokens.get(i)));
            }
            Arrays.fill(kept, start, end, unsure);
        }
        return kept;
    }

    private void find() {
        for (int i = 1; i < names.length; i++) {
            boolean opens = tokens.get(i - 1).end() == tokens.get(i - 1).start();
            boolean nextToo = i + 1 < names.length && tokens.get(i + 1).glued() && capital(tokens.get(i + 1));
            names[i] = capital(tokens.get(i)) && (!opens || nextToo || abbreviation(text, tokens.get(i)));
        }
    }

    private boolean shouting() {
        long words = tokens.stream().filter(token -> token.open() || token.marked()).count();
        long capitals = tokens.stream().filter(token -> (token.open() || token.marked()) && capital(token)).count();
        return capitals > SHOUTING * words;
    }

    private boolean capital(Token token) {
        return token.end() > token.start() && Character.isUpperCase(text.charAt(token.start()));
    }

    // "CA" is công an and "TU" is tỉnh ủy, not "cả" and "từ".
    private static boolean abbreviation(String text, Token token) {
        int length = token.end() - token.start();
        return token.open() && length > 1 && length <= LONGEST_ABBREVIATION
                && text.substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
    }
}
