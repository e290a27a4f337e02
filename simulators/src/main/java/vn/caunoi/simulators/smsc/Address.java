package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;

/** A number with its type of number and numbering plan (SMPP 3.4, 5.2.5 and 5.2.6). */
record Address(int ton, int npi, String digits) {
    /** A phone in E.164 without the plus sign. */
    static Address international(String digits) {
        return new Address(1, 1, digits);
    }

    static Address shortCode(String digits) {
        return new Address(3, 0, digits);
    }

    static Address read(Fields fields) {
        return new Address(fields.octet(), fields.octet(), fields.text());
    }

    Buffer encode() {
        return Buffer.buffer().appendByte((byte) ton).appendByte((byte) npi).appendBuffer(Fields.text(digits));
    }
}
