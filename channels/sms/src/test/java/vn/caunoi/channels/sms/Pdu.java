package vn.caunoi.channels.sms;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One PDU of the test's own SMS centre, header and raw body. */
record Pdu(int command, int status, int sequence, byte[] body) {

    static final int SUBMIT_SM = 0x04;
    static final int DELIVER_SM = 0x05;
    static final int UNBIND = 0x06;
    static final int BIND_TRANSCEIVER = 0x09;
    static final int ENQUIRE_LINK = 0x15;
    static final int ANSWER = 0x80000000;

    static Pdu read(DataInputStream in) throws IOException {
        int length = in.readInt();
        int command = in.readInt();
        int status = in.readInt();
        int sequence = in.readInt();
        return new Pdu(command, status, sequence, in.readNBytes(length - 16));
    }

    Pdu answer(int status, byte[] body) {
        return new Pdu(command | ANSWER, status, sequence, body);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(16 + body.length)
                .putInt(16 + body.length).putInt(command).putInt(status).putInt(sequence).put(body).array();
    }

    /** A submit_sm read field by field, as far as the tests look. */
    Submit submit() {
        ByteBuffer in = ByteBuffer.wrap(body);
        text(in);
        byte sourceTon = in.get();
        byte sourceNpi = in.get();
        String source = text(in);
        in.get();
        in.get();
        String destination = text(in);
        int esmClass = in.get() & 0xFF;
        in.get();
        in.get();
        text(in);
        String validity = text(in);
        int registered = in.get();
        in.get();
        int coding = in.get();
        in.get();
        byte[] message = new byte[in.get() & 0xFF];
        in.get(message);
        byte[] fields = new byte[in.remaining()];
        in.get(fields);
        return new Submit(source, sourceTon, sourceNpi, destination, esmClass, validity, registered, coding, message, fields);
    }

    record Submit(String source, byte sourceTon, byte sourceNpi, String destination, int esmClass, String validity,
            int registered, int coding, byte[] message, byte[] fields) {}

    static byte[] cString(String text) {
        return (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The body of a deliver_sm. */
    static byte[] deliver(String source, String destination, int esmClass, int coding, byte[] message, byte[] fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(cString(""));
        out.writeBytes(new byte[] {1, 1});
        out.writeBytes(cString(source));
        out.writeBytes(new byte[] {3, 0});
        out.writeBytes(cString(destination));
        out.writeBytes(new byte[] {(byte) esmClass, 0, 0, 0, 0, 0, 0, (byte) coding, 0, (byte) message.length});
        out.writeBytes(message);
        out.writeBytes(fields);
        return out.toByteArray();
    }

    static byte[] field(int tag, byte[] value) {
        return ByteBuffer.allocate(4 + value.length).putShort((short) tag).putShort((short) value.length).put(value).array();
    }

    private static String text(ByteBuffer in) {
        StringBuilder text = new StringBuilder();
        for (byte octet = in.get(); octet != 0; octet = in.get()) {
            text.append((char) (octet & 0xFF));
        }
        return text.toString();
    }
}
