package vn.caunoi.dialogs.language.faq;

import java.util.Optional;
import vn.caunoi.dialogs.language.normal.Fold;

/** An answer as an SMS carries it: its accents are taken off on the way, so they cost nothing here. */
public record ShortAnswer(String text) {

    /** Two SMS segments of 153 septets, 3GPP TS 23.040. */
    public static final int LONGEST = 306;

    // Letters of the GSM-7 alphabet that cost one septet, besides those of the English alphabet and digits.
    private static final String GSM_LETTERS = "@$_!\"#%&'()*+,-./:;<=>? \n";

    public int length() {
        return Fold.fold(text).length();
    }

    public boolean tooLong() {
        return length() > LONGEST;
    }

    /** The first letter that would make it cost many times as much. */
    public Optional<String> strange() {
        return Fold.fold(text).codePoints().filter(c -> !(c < 128 && Character.isLetterOrDigit(c)) && GSM_LETTERS.indexOf(c) < 0)
            .mapToObj(Character::toString).findFirst();
    }
}
