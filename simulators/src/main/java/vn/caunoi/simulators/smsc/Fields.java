package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of a PDU body one after the other; a body that ends too early throws {@link IndexOutOfBoundsException}. */
final class Fields {
    private final Buffer body;
    private int at;

    Fields(Buffer body) {
        this.body = body;
    }

    int octet() {
        return body.getUnsignedByte(at++);
    }

    Buffer octets(int count) {
        Buffer bytes = body.getBuffer(at, at + count);
        at += count;
        return bytes;
    }

    /** A C-Octet String: up to its terminating zero. */
    String text() {
        int end = at;
        while (body.getByte(end) != 0) {
            end++;
        }
        String text = body.getString(at, end, StandardCharsets.ISO_8859_1.name());
        at = end + 1;
        return text;
    }

    /** All optional parameters that follow, by tag (SMPP 3.4, 5.3). */
    Map<Integer, Buffer> parameters() {
        Map<Integer, Buffer> parameters = new LinkedHashMap<>();
        while (at < body.length()) {
            int tag = body.getUnsignedShort(at);
            int length = body.getUnsignedShort(at + 2);
            at += 4;
            parameters.put(tag, octets(length));
        }
        return parameters;
    }

    static Buffer text(String text) {
        return Buffer.buffer(text.getBytes(StandardCharsets.ISO_8859_1)).appendByte((byte) 0);
    }

    static Buffer parameter(int tag, Buffer value) {
        return Buffer.buffer().appendUnsignedShort(tag).appendUnsignedShort(value.length()).appendBuffer(value);
    }
}
