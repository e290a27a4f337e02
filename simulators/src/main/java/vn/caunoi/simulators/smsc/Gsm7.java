package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;

/** The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038, 6.2.1), one septet per octet as SMPP carries it. */
final class Gsm7 {
    private static final int ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private Gsm7() {}

    static boolean carries(String text) {
        return text.chars().allMatch(c -> c != ESCAPE && (BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0));
    }

    static Buffer encode(String text) {
        Buffer septets = Buffer.buffer();
        text.chars().forEach(c -> encode(c, septets));
        return septets;
    }

    private static void encode(int character, Buffer septets) {
        int extended = EXTENSION.indexOf(character);
        if (extended >= 0) {
            septets.appendByte((byte) ESCAPE).appendByte(EXTENSION_CODES[extended]);
        } else {
            septets.appendByte((byte) BASIC.indexOf(character));
        }
    }

    /** An octet outside the alphabet shows as a question mark, as on a phone. */
    static String decode(Buffer septets) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < septets.length(); at++) {
            int septet = septets.getUnsignedByte(at);
            if (septet == ESCAPE && at + 1 < septets.length()) {
                text.append(extension(septets.getByte(++at)));
            } else {
                text.append(septet < BASIC.length() ? BASIC.charAt(septet) : '?');
            }
        }
        return text.toString();
    }

    private static char extension(byte code) {
        for (int at = 0; at < EXTENSION_CODES.length; at++) {
            if (EXTENSION_CODES[at] == code) {
                return EXTENSION.charAt(at);
            }
        }
        return '?';
    }
}
