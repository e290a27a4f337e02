package vn.caunoi.simulators.smsc;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** Cuts the byte stream of a connection into PDUs, however the network split it. */
final class PduReader implements Handler<Buffer> {
    /** Far above any submit_sm with message_payload; a longer one is a damaged stream. */
    private static final int LONGEST = 70_000;

    private final Consumer<Pdu> whole;
    private final Runnable damaged;
    private Buffer pending = Buffer.buffer();

    PduReader(Consumer<Pdu> whole, Runnable damaged) {
        this.whole = whole;
        this.damaged = damaged;
    }

    @Override
    public void handle(Buffer bytes) {
        pending.appendBuffer(bytes);
        int start = 0;
        while (pending.length() - start >= Pdu.HEADER) {
            int length = pending.getInt(start);
            if (length < Pdu.HEADER || length > LONGEST) {
                pending = Buffer.buffer();
                damaged.run();
                return;
            }
            if (pending.length() - start < length) {
                break;
            }
            whole.accept(decode(pending, start, length));
            start += length;
        }
        pending = pending.getBuffer(start, pending.length());
    }

    private static Pdu decode(Buffer bytes, int start, int length) {
        return new Pdu(bytes.getInt(start + 4), bytes.getInt(start + 8), bytes.getInt(start + 12),
            bytes.getBuffer(start + Pdu.HEADER, start + length));
    }
}
