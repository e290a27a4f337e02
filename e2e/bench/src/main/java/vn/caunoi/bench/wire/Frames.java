package vn.caunoi.bench.wire;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** Cuts a stream of SMPP into its PDUs: each begins with its own length. */
final class Frames implements Handler<Buffer> {

    private final Consumer<Buffer> pdus;
    private Buffer rest = Buffer.buffer();

    Frames(Consumer<Buffer> pdus) {
        this.pdus = pdus;
    }

    @Override
    public void handle(Buffer read) {
        var all = rest.length() == 0 ? read : rest.appendBuffer(read);
        int at = 0;
        while (all.length() - at >= 4 && all.length() - at >= all.getInt(at)) {
            int length = all.getInt(at);
            pdus.accept(all.slice(at, at + length));
            at += length;
        }
        rest = at == all.length() ? Buffer.buffer() : all.getBuffer(at, all.length());
    }
}
