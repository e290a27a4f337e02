package vn.caunoi.dialogs.language.restore;

/**
 * One step of a text as the model sees it.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last
 * @param meanings the numbers it may stand for, at least one; see {@link Lexicon}
 * @param kind what it is
 * @param glued whether only spaces part it from the token before
 */
record Token(int start, int end, int[] meanings, Kind kind, boolean glued) {

    /** What a token is, as far as it matters for setting marks. */
    enum Kind {
        /** The beginning or end of a clause; no characters. */
        BOUNDARY,
        /** A syllable without any mark: marks may be put on it. */
        OPEN,
        /** A word on which the citizen put marks. */
        MARKED,
        /** A number. */
        NUMBER,
        /** Plain letters that are no Vietnamese syllable. */
        STRANGE,
        /** What must not be touched or judged: links, codes, words marked by someone else. */
        FIXED
    }

    private static final int[] UNKNOWN = {Lexicon.UNKNOWN};

    boolean open() {
        return kind == Kind.OPEN;
    }

    boolean marked() {
        return kind == Kind.MARKED;
    }

    /** The same syllable, its marks not being the citizen's. */
    Token unmarked() {
        return new Token(start, end, meanings, Kind.FIXED, glued);
    }

    /** The same letters as a word of another language. */
    Token foreign() {
        return new Token(start, end, UNKNOWN, Kind.FIXED, glued);
    }
}
