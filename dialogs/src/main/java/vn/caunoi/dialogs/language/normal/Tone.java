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

    private Tone() {}

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    /** The tone marks of a word, in order. */
    static String of(String word) {
        StringBuilder tones = new StringBuilder(1);
        Normalizer.normalize(word, Normalizer.Form.NFD).chars().filter(c -> isMark((char) c)).forEach(c -> tones.append((char) c));
        return tones.toString();
    }

    /** The word without its tone marks, composed; shapes (ă, ơ) stay. */
    static String without(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD).chars().filter(c -> !isMark((char) c)).forEach(c -> letters.append((char) c));
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** A lower-case word with its tone in the right place; itself when it has none or more than one. */
    static String placed(String word) {
        if (word.chars().allMatch(c -> c < PLAIN_END)) {
            return word;
        }
        String tones = of(word);
        return tones.length() == 1 ? placed(without(word), tones.charAt(0)) : word;
    }

    /** @param letters a lower-case syllable without tone, composed */
    static String placed(String letters, char tone) {
        int at = place(letters);
        if (at < 0) {
            return letters;
        }
        String marked = letters.substring(0, at + 1) + tone + letters.substring(at + 1);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
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
