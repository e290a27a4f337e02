package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;

/** One SMPP 3.4 protocol data unit: a header of 16 octets and a body (SMPP 3.4, 3.2). */
record Pdu(int command, int status, int sequence, Buffer body) {
    static final int HEADER = 16;

    static final int GENERIC_NACK = 0x80000000;
    static final int BIND_RECEIVER = 0x00000001;
    static final int BIND_TRANSMITTER = 0x00000002;
    static final int SUBMIT_SM = 0x00000004;
    static final int DELIVER_SM = 0x00000005;
    static final int UNBIND = 0x00000006;
    static final int BIND_TRANSCEIVER = 0x00000009;
    static final int ENQUIRE_LINK = 0x00000015;
    private static final int RESPONSE = 0x80000000;

    static Pdu request(int command, int sequence, Buffer body) {
        return new Pdu(command, Status.OK, sequence, body);
    }

    /** With any status but OK the body stays empty, as the standard wants it. */
    Pdu answer(int status, Buffer body) {
        return new Pdu(command | RESPONSE, status, sequence, status == Status.OK ? body : Buffer.buffer());
    }

    Pdu answer(int status) {
        return answer(status, Buffer.buffer());
    }

    boolean isResponse() {
        return (command & RESPONSE) != 0;
    }

    boolean answers(int request) {
        return command == (request | RESPONSE);
    }

    Buffer encode() {
        return Buffer.buffer().appendInt(HEADER + body.length()).appendInt(command).appendInt(status).appendInt(sequence).appendBuffer(body);
    }
}
