package vn.caunoi.dialogs.language.normal;

import java.util.Optional;

/** Keys of the Telex and VNI input methods left in the text because the program that reads them was off (civic-domain 8.1). */
final class Telex {

    /**
     * What the keys would have written.
     *
     * @param keys how many of them were read
     * @param plain whether that was a single key at the end ("cos", "hoi3"), as in many a word that is no left-over
     */
    record Decoded(String syllable, int keys, boolean plain) {}

    private static final String TELEX_TONES = "fsxrj";
    private static final String VNI_TONES = "21435";
    private static final String TONES = "" + Tone.GRAVE + Tone.ACUTE + Tone.TILDE + Tone.HOOK + Tone.DOT;
    private static final String ROUND = "aeo";
    private static final String ROUNDED = "\u00E2\u00EA\u00F4";
    private static final int LONGEST = 10;

    private final String keys;
    private final StringBuilder letters = new StringBuilder();
    private char tone;
    private int read;

    private Telex(String keys) {
        this.keys = keys;
    }

    /** A lower-case word read as Telex; empty when no key is in it. */
    static Optional<Decoded> telex(String word) {
        Telex telex = new Telex(word);
        return word.length() > LONGEST ? Optional.empty() : telex.decode(telex::telexKey);
    }

    /** A lower-case word read as VNI. */
    static Optional<Decoded> vni(String word) {
        Telex vni = new Telex(word);
        return word.length() > LONGEST ? Optional.empty() : vni.decode(vni::vniKey);
    }

    private interface Key {
        boolean takes(char c);
    }

    private Optional<Decoded> decode(Key key) {
        boolean lastIsKey = false;
        for (int i = 0; i < keys.length(); i++) {
            lastIsKey = key.takes(keys.charAt(i));
            read += lastIsKey ? 1 : 0;
            if (!lastIsKey) {
                letters.append(keys.charAt(i));
            }
        }
        if (read == 0) {
            return Optional.empty();
        }
        String syllable = tone == 0 ? letters.toString() : Tone.placed(letters.toString(), tone);
        char last = keys.charAt(keys.length() - 1);
        boolean plain = read == 1 && lastIsKey && (tone != 0 || last == 'd' || Character.isDigit(last));
        return Optional.of(new Decoded(syllable, read, plain));
    }

    private boolean telexKey(char c) {
        int tones = TELEX_TONES.indexOf(c);
        if (tones >= 0) {
            return toned(tones);
        }
        if (c == 'w') {
            return horned() || hatted("a", "\u0103") || bareHorn();
        }
        return c == 'd' ? stroked() : ROUND.indexOf(c) >= 0 && rounded(c);
    }

    private boolean vniKey(char c) {
        int tones = VNI_TONES.indexOf(c);
        if (tones >= 0) {
            return toned(tones);
        }
        return switch (c) {
            case '6' -> rounded('a') || rounded('e') || rounded('o');
            case '7' -> horned();
            case '8' -> hatted("a", "\u0103");
            case '9' -> stroked();
            default -> false;
        };
    }

    private boolean toned(int index) {
        boolean vowel = letters.chars().anyMatch(c -> Tone.isVowel((char) c));
        tone = vowel ? TONES.charAt(index) : tone;
        return vowel;
    }

    private boolean stroked() {
        boolean plain = letters.length() > 0 && letters.charAt(0) == 'd';
        if (plain) {
            letters.setCharAt(0, '\u0111');
        }
        return plain;
    }

    private boolean rounded(char vowel) {
        return hatted(String.valueOf(vowel), String.valueOf(ROUNDED.charAt(ROUND.indexOf(vowel))));
    }

    private boolean horned() {
        int pair = letters.lastIndexOf("uo");
        if (pair >= 0) {
            letters.replace(pair, pair + 2, "\u01B0\u01A1");
            return true;
        }
        // A second w in "nuwowc" finds its ư done already.
        int open = letters.lastIndexOf("ua");
        boolean aFirst = letters.indexOf("a") >= 0 && !(open == letters.length() - 2 && open > 0 && letters.charAt(open - 1) != 'q');
        return !aFirst && (hatted("o", "\u01A1") || hatted("u", "\u01B0"));
    }

    private boolean bareHorn() {
        boolean none = letters.chars().noneMatch(c -> Tone.isVowel((char) c));
        if (none && letters.length() > 0) {
            letters.append('\u01B0');
        }
        return none && letters.length() > 0;
    }

    private boolean hatted(String bare, String with) {
        int at = letters.lastIndexOf(bare);
        if (at >= 0) {
            letters.replace(at, at + 1, with);
        }
        return at >= 0;
    }
}
