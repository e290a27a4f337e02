package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;

/**
 * One submitted part of a text, with its place in the whole: from a user data header with an 8 or 16-bit reference, or from SAR parameters.
 *
 * @param headerOctets the user data header takes this room from the text
 * @param number from 1 to {@code total}
 */
record Part(Coding coding, Buffer text, int headerOctets, int reference, int total, int number) {
    static Part of(ShortMessage message) {
        Coding coding = Coding.of(message.dataCoding());
        return message.hasHeader() ? fromHeader(message.userData(), coding) : fromParameters(message, coding);
    }

    private static Part fromHeader(Buffer data, Coding coding) {
        int end = 1 + data.getUnsignedByte(0);
        Buffer text = data.getBuffer(end, data.length());
        for (int at = 1; at < end; at += 2 + data.getUnsignedByte(at + 1)) {
            int element = data.getUnsignedByte(at);
            if (element == 0x00) {
                return new Part(coding, text, end, data.getUnsignedByte(at + 2), data.getUnsignedByte(at + 3), data.getUnsignedByte(at + 4));
            }
            if (element == 0x08) {
                return new Part(coding, text, end, data.getUnsignedShort(at + 2), data.getUnsignedByte(at + 4), data.getUnsignedByte(at + 5));
            }
        }
        return new Part(coding, text, end, 0, 1, 1);
    }

    private static Part fromParameters(ShortMessage message, Coding coding) {
        Buffer reference = message.parameters().get(ShortMessage.SAR_REFERENCE);
        if (reference == null) {
            return new Part(coding, message.userData(), 0, 0, 1, 1);
        }
        int total = message.parameters().get(ShortMessage.SAR_TOTAL).getUnsignedByte(0);
        int number = message.parameters().get(ShortMessage.SAR_SEQUENCE).getUnsignedByte(0);
        // The centre itself adds the header of six octets before the radio.
        return new Part(coding, message.userData(), 6, reference.getUnsignedShort(0), total, number);
    }

    /** Whether the radio can carry it as one part; a longer one would be refused by a real centre. */
    boolean fits() {
        return text.length() <= coding.room(headerOctets) && number >= 1 && number <= total;
    }
}
