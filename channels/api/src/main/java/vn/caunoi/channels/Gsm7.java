package vn.caunoi.channels;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

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

    private static final Map<Integer, Character> EXTENSION = Map.of(
            0x0A, '\f', 0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|', 0x65, '€');

    private static final Map<Character, Integer> EXTENDED = inverse();

    private Gsm7() {}

    /** Septets the text takes, or -1 when a character of it is not in the alphabet. */
    public static int septets(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (EXTENDED.containsKey(c)) {
                sum += 2;
            } else if (basic(c) >= 0) {
                sum++;
            } else {
                return -1;
            }
        }
        return sum;
    }

    /** @throws IllegalArgumentException naming the first character that is not in the alphabet */
    public static byte[] encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            encode(text.charAt(i), out);
        }
        return out.toByteArray();
    }

    /** Reads any bytes: an unknown extension shows its basic letter, as 23.038 asks; the eighth bit is ignored. */
    public static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            int septet = septets[i] & 0x7F;
            if (septet == ESCAPE && i + 1 < septets.length) {
                int extended = septets[++i] & 0x7F;
                text.append(EXTENSION.getOrDefault(extended, BASIC.charAt(extended)));
            } else {
                text.append(BASIC.charAt(septet));
            }
        }
        return text.toString();
    }

    private static void encode(char c, ByteArrayOutputStream out) {
        Integer extended = EXTENDED.get(c);
        int basic = basic(c);
        if (extended != null) {
            out.write(ESCAPE);
            out.write(extended);
        } else if (basic >= 0) {
            out.write(basic);
        } else {
            throw new IllegalArgumentException("U+%04X is not in the GSM 7-bit alphabet".formatted((int) c));
        }
    }

    /** The last place, because a space stands at the escape's too. */
    private static int basic(char c) {
        return BASIC.lastIndexOf(c);
    }

    private static Map<Character, Integer> inverse() {
        Map<Character, Integer> inverse = new HashMap<>();
        EXTENSION.forEach((septet, letter) -> inverse.put(letter, septet));
        return Map.copyOf(inverse);
    }
}
