package vn.caunoi.channels.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import vn.caunoi.channels.Gsm7;
import vn.caunoi.channels.sms.SmsSettings.DataCodingZero;

/** data_coding to text (SMPP 3.4, 5.2.19; groups 0x10-0x1F and 0xC0-0xFF: 3GPP TS 23.038, section 4). */
final class Coding {

    static final int DEFAULT = 0;
    static final int UCS2 = 8;

    private static final Map<Integer, Charset> CHARSETS = Map.of(
            5, Charset.forName("Shift_JIS"), 6, Charset.forName("ISO-8859-5"), 7, Charset.forName("ISO-8859-8"),
            UCS2, StandardCharsets.UTF_16BE);

    private Coding() {}

    /** Every octet string gives a text: one that is not what its data_coding says is read as Latin-1. */
    static String decode(byte[] body, int dataCoding, DataCodingZero zero) {
        int coding = simple(dataCoding);
        if (coding == UCS2) {
            return ucs2(body);
        }
        if (coding == DEFAULT && zero == DataCodingZero.GSM7) {
            return Gsm7.decode(body);
        }
        return new String(body, CHARSETS.getOrDefault(coding, StandardCharsets.ISO_8859_1));
    }

    /** Octets as Latin-1, up to a closing zero. */
    static String octets(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The message class groups say the alphabet in bits; what is left are SMPP's own numbers. */
    private static int simple(int dataCoding) {
        if (dataCoding >= 0xF0) {
            return (dataCoding & 0x04) == 0 ? DEFAULT : 3;
        }
        if (dataCoding >= 0xC0) {
            return dataCoding >= 0xE0 ? UCS2 : DEFAULT;
        }
        if (dataCoding >= 0x10 && dataCoding < 0x40) {
            return switch (dataCoding & 0x0C) {
                case 0x00 -> DEFAULT;
                case 0x08 -> UCS2;
                default -> 3;
            };
        }
        return dataCoding;
    }

    /** Big-endian, unless a byte order mark says little; an odd last octet has no meaning. */
    private static String ucs2(byte[] body) {
        byte[] even = Arrays.copyOf(body, body.length & ~1);
        boolean marked = even.length >= 2 && (even[0] == (byte) 0xFE && even[1] == (byte) 0xFF || even[0] == (byte) 0xFF && even[1] == (byte) 0xFE);
        return new String(even, marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16BE);
    }
}
