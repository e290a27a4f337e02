package vn.caunoi.channels.webchat;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** Puts one image together from its parts; a new image lets an unfinished one go, so a socket holds one at most. */
final class ImageParts {

    private final int limit;
    private String id = "";
    private int next;
    private Buffer bytes = Buffer.buffer();

    ImageParts(int limit) {
        this.limit = limit;
    }

    /**
     * The whole image once its last part is here.
     *
     * @throws MalformedFrame when parts do not come in order
     */
    Optional<Buffer> add(Frame.Upload upload) {
        if (upload.part() == 0) {
            begin(upload.id());
        }
        if (!id.equals(upload.id()) || next != upload.part()) {
            throw new MalformedFrame("part", "parts of one image in order, from 0");
        }
        next++;
        bytes.appendBytes(upload.data());
        return upload.part() == upload.parts() - 1 ? Optional.of(take()) : Optional.empty();
    }

    boolean wouldExceed(Frame.Upload upload) {
        long held = upload.part() == 0 ? 0 : bytes.length();
        return held + upload.data().length > limit;
    }

    private void begin(String newId) {
        id = newId;
        next = 0;
        bytes = Buffer.buffer();
    }

    private Buffer take() {
        Buffer whole = bytes;
        begin("");
        return whole;
    }

    void forget() {
        begin("");
    }
}
