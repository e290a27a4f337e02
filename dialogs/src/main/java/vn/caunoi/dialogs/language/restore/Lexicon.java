package vn.caunoi.dialogs.language.restore;

/** Syllables by number. The first numbers are no syllables but what stands between them. */
interface Lexicon {

    /** The beginning and the end of a clause, commas included. */
    int BOUNDARY = 0;
    /** Any number. */
    int NUMBER = 1;
    /** Anything that is no Vietnamese syllable: links, codes, foreign words, misspellings. */
    int UNKNOWN = 2;
    /** The first syllable. */
    int FIRST = 3;

    /** All a syllable in lower case without marks may stand for, the most frequent first; empty when it is none. */
    int[] meanings(String bare);

    /** The number of a syllable that carries marks, {@link #UNKNOWN} when it is none. */
    int marked(String written);
}
