package vn.caunoi.channels;

import java.util.Arrays;

/**
 * The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038, section 6.2.1).
 *
 * <p>Bytes here are unpacked, one septet a byte, as SMPP carries them under data_coding 0. There is no national
 * shift table for Vietnamese: of its 134 accented letters only à è é ì ò ù É are in the alphabet.
 */
public final class Gsm7 {

    private static final int ESCAPE = 0x1B;

    /** Position = septet; the escape's own position holds a space, as a phone without extensions shows it. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** What follows the escape, as an ASCII letter of that number, before the letter it stands for. */
    private static final String EXTENSION = "\n\f\24^({)}/\\<[=~>]@|e€";

    private static final int NONE = -1;

    /** By letter: its septet, or the escape and its septet as two octets, or NONE. Every letter of every SMS is looked up here. */
    private static final short[] SEPTETS = septets();

    private static final char[] EXTENDED = extended();

    private Gsm7() {}

    /** Septets the text takes, or -1 when a character of it is not in the alphabet. */
    public static int septets(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = septets(text.charAt(i));
            if (septets < 0) {
                return -1;
            }
            sum += septets;
        }
        return sum;
    }

    /** 1, or 2 for a letter of the extension table, or -1 when it is not in the alphabet. */
    static int septets(char letter) {
        int found = find(letter);
        if (found == NONE) {
            return -1;
        }
        return found > 0x7F ? 2 : 1;
    }

    /** @throws IllegalArgumentException naming the first character that is not in the alphabet */
    public static byte[] encode(String text) {
        byte[] out = new byte[2 * text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int found = find(text.charAt(i));
            if (found == NONE) {
                throw new IllegalArgumentException("U+%04X is not in the GSM 7-bit alphabet".formatted((int) text.charAt(i)));
            }
            if (found > 0x7F) {
                out[length++] = ESCAPE;
            }
            out[length++] = (byte) (found & 0x7F);
        }
        return Arrays.copyOf(out, length);
    }

    /** Reads any bytes: an unknown extension shows its basic letter, as 23.038 asks; the eighth bit is ignored. */
    public static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            int septet = septets[i] & 0x7F;
            boolean escaped = septet == ESCAPE && i + 1 < septets.length;
            text.append(escaped ? EXTENDED[septets[++i] & 0x7F] : BASIC.charAt(septet));
        }
        return text.toString();
    }

    private static int find(char letter) {
        return letter < SEPTETS.length ? SEPTETS[letter] : NONE;
    }

    /** A space stands at the escape's place too; the last place counts. */
    private static short[] septets() {
        short[] septets = new short['€' + 1];
        Arrays.fill(septets, (short) NONE);
        for (int septet = 0; septet < BASIC.length(); septet++) {
            septets[BASIC.charAt(septet)] = (short) septet;
        }
        for (int i = 0; i < EXTENSION.length(); i += 2) {
            septets[EXTENSION.charAt(i + 1)] = (short) (ESCAPE << 8 | EXTENSION.charAt(i));
        }
        return septets;
    }

    private static char[] extended() {
        char[] letters = BASIC.toCharArray();
        for (int i = 0; i < EXTENSION.length(); i += 2) {
            letters[EXTENSION.charAt(i)] = EXTENSION.charAt(i + 1);
        }
        return letters;
    }
}
