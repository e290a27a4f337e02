package vn.caunoi.dialogs.language.normal;

import java.text.Normalizer;

/**
 * Where a syllable's tone mark stands. The traditional place is ours (hòa, thúy, ủy), as in the titles of the State's own
 * texts; it also mends marks that slipped ("qủa", "đựơc").
 */
final class Tone {

    static final char GRAVE = '\u0300';
    static final char ACUTE = '\u0301';
    static final char TILDE = '\u0303';
    static final char HOOK = '\u0309';
    static final char DOT = '\u0323';

    private static final char PLAIN_END = 0x80;
    private static final String MARKS = "" + GRAVE + ACUTE + TILDE + HOOK + DOT;
    private static final String VOWELS = "a\u0103\u00E2e\u00EAio\u00F4\u01A1u\u01B0y";
    private static final String SHAPED = "\u0103\u00E2\u00EA\u00F4\u01A1\u01B0";

    // Of every Latin letter and digit that is one character: itself without its tone, and its tone. Others may melt with
    // what stands beside them, so they are 0 here and looked at as a whole.
    private static final int TABLE_END = 0x1F00;
    private static final char[] TONELESS = new char[TABLE_END];
    private static final char[] TONES = new char[TABLE_END];
    private static final char NONE = 1;
    private static final String[][] TONED = new String[VOWELS.length()][MARKS.length()];

    static {
        for (int vowel = 0; vowel < VOWELS.length(); vowel++) {
            for (int mark = 0; mark < MARKS.length(); mark++) {
                TONED[vowel][mark] = Normalizer.normalize("" + VOWELS.charAt(vowel) + MARKS.charAt(mark), Normalizer.Form.NFC);
            }
        }
        for (char c = 0; c < TABLE_END; c++) {
            if (c < PLAIN_END ? Character.isLetterOrDigit(c) : Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                know(c);
            }
        }
    }

    private Tone() {}

    private static void know(char c) {
        String letter = decomposedWithout(String.valueOf(c));
        String tones = decomposedTones(String.valueOf(c));
        if (letter.length() == 1 && tones.length() <= 1) {
            TONELESS[c] = letter.charAt(0);
            TONES[c] = tones.isEmpty() ? NONE : tones.charAt(0);
        }
    }

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    /** The tone marks of a word, in order. */
    static String of(String word) {
        if (!allKnown(word)) {
            return decomposedTones(word);
        }
        String tones = "";
        for (int i = 0; i < word.length(); i++) {
            char tone = TONES[word.charAt(i)];
            tones = tone == NONE ? tones : tones + tone;
        }
        return tones;
    }

    private static boolean allKnown(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) >= TABLE_END || TONELESS[letters.charAt(i)] == 0) {
                return false;
            }
        }
        return true;
    }

    private static String decomposedTones(String word) {
        StringBuilder tones = new StringBuilder(1);
        Normalizer.normalize(word, Normalizer.Form.NFD).chars().filter(c -> isMark((char) c)).forEach(c -> tones.append((char) c));
        return tones.toString();
    }

    /** The word without its tone marks, composed; shapes (ă, ơ) stay. */
    static String without(String word) {
        if (!allKnown(word)) {
            return decomposedWithout(word);
        }
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            letters.append(TONELESS[word.charAt(i)]);
        }
        return letters.toString();
    }

    private static String decomposedWithout(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD).chars().filter(c -> !isMark((char) c)).forEach(c -> letters.append((char) c));
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** A lower-case word with its tone in the right place; itself when it has none or more than one. */
    static String placed(String word) {
        if (plain(word)) {
            return word;
        }
        String tones = of(word);
        return tones.length() == 1 ? placed(without(word), tones.charAt(0)) : word;
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= PLAIN_END) {
                return false;
            }
        }
        return true;
    }

    /** @param letters a lower-case syllable without tone, composed */
    static String placed(String letters, char tone) {
        int at = place(letters);
        if (at < 0) {
            return letters;
        }
        String marked = letters.substring(0, at) + TONED[VOWELS.indexOf(letters.charAt(at))][MARKS.indexOf(tone)] + letters.substring(at + 1);
        return allKnown(letters) ? marked : Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    private static int place(String letters) {
        int start = firstVowel(letters);
        int end = start;
        int shaped = -1;
        while (end < letters.length() && isVowel(letters.charAt(end))) {
            shaped = SHAPED.indexOf(letters.charAt(end)) >= 0 ? end : shaped;
            end++;
        }
        if (start == end || shaped >= 0) {
            return shaped;
        }
        int vowels = end - start;
        boolean closed = end < letters.length();
        return vowels == 1 ? start : closed ? end - 1 : vowels == 2 ? start : start + 1;
    }

    // The u of "qu" and the i of "gi" belong to the consonant when a vowel follows.
    private static int firstVowel(String letters) {
        int at = 0;
        while (at < letters.length() && !isVowel(letters.charAt(at))) {
            at++;
        }
        boolean glide = at == 1 && (letters.startsWith("qu") || letters.startsWith("gi"));
        return glide && at + 1 < letters.length() && isVowel(letters.charAt(at + 1)) ? at + 1 : at;
    }
}
