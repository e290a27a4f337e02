package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The data codings this centre carries (SMPP 3.4, 5.2.19), with what fits into one radio part of 140 octets. */
enum Coding {
    GSM7("GSM-7", 0x00, 7),
    ASCII("ASCII", 0x01, 7),
    LATIN1("Latin-1", 0x03, 8),
    UCS2("UCS-2", 0x08, 8);

    private static final int RADIO_OCTETS = 140;

    private final String label;
    private final int dataCoding;
    private final int bitsPerOctet;

    Coding(String label, int dataCoding, int bitsPerOctet) {
        this.label = label;
        this.dataCoding = dataCoding;
        this.bitsPerOctet = bitsPerOctet;
    }

    static Coding of(int dataCoding) {
        for (Coding coding : values()) {
            if (coding.dataCoding == dataCoding) {
                return coding;
            }
        }
        throw new IllegalArgumentException("data_coding " + dataCoding);
    }

    static Coding cheapestFor(String text) {
        return Gsm7.carries(text) ? GSM7 : UCS2;
    }

    String label() {
        return label;
    }

    int dataCoding() {
        return dataCoding;
    }

    /** Octets of text beside a user data header of so many octets; seven-bit codings travel unpacked, so an octet is a septet on the radio. */
    int room(int headerOctets) {
        return (RADIO_OCTETS - headerOctets) * 8 / bitsPerOctet;
    }

    Buffer encode(String text) {
        return this == GSM7 ? Gsm7.encode(text) : Buffer.buffer(text.getBytes(charset()));
    }

    String decode(Buffer octets) {
        return this == GSM7 ? Gsm7.decode(octets) : new String(octets.getBytes(), charset());
    }

    private Charset charset() {
        if (this == UCS2) {
            return StandardCharsets.UTF_16BE;
        }
        return this == ASCII ? StandardCharsets.US_ASCII : StandardCharsets.ISO_8859_1;
    }
}
