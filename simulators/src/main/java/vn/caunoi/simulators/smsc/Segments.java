package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as a phone cuts it for the radio: each part with its user data header when there is more than one (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param parts octets as they stand in short_message
 */
record Segments(Coding coding, List<Buffer> parts) {
    private static final int HEADER = 6;

    /** @param reference the same for all parts of one text, different for the next text of the same phone */
    static Segments of(String text, int reference) {
        Coding coding = Coding.cheapestFor(text);
        List<Buffer> pieces = cut(text, coding, coding.room(0));
        if (pieces.size() > 1) {
            pieces = headed(cut(text, coding, coding.room(HEADER)), reference);
        }
        return new Segments(coding, pieces);
    }

    boolean areMany() {
        return parts.size() > 1;
    }

    /** Cuts between characters, so that neither an escape pair nor an emoji is torn apart. */
    private static List<Buffer> cut(String text, Coding coding, int limit) {
        List<Buffer> pieces = new ArrayList<>();
        Buffer piece = Buffer.buffer();
        for (int codePoint : text.codePoints().toArray()) {
            Buffer character = coding.encode(Character.toString(codePoint));
            if (piece.length() + character.length() > limit) {
                pieces.add(piece);
                piece = Buffer.buffer();
            }
            piece.appendBuffer(character);
        }
        pieces.add(piece);
        return pieces;
    }

    private static List<Buffer> headed(List<Buffer> pieces, int reference) {
        List<Buffer> parts = new ArrayList<>();
        for (Buffer piece : pieces) {
            byte[] header = {5, 0, 3, (byte) reference, (byte) pieces.size(), (byte) (parts.size() + 1)};
            parts.add(Buffer.buffer(header).appendBuffer(piece));
        }
        return parts;
    }
}
