package vn.caunoi.channels.webchat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Images a browser of today shows, known by their first bytes: a name or a stated type can lie. */
enum ImageType {
    JPEG("image/jpeg", 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
    PNG("image/png", 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
    /** RIFF, four bytes of length, WEBP. */
    WEBP("image/webp", 8, "WEBP".getBytes(StandardCharsets.US_ASCII));

    private final String mediaType;
    private final int offset;
    private final byte[] mark;

    ImageType(String mediaType, int offset, byte[] mark) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.mark = mark;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ImageType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.marks(bytes)).findFirst();
    }

    private boolean marks(byte[] bytes) {
        int end = offset + mark.length;
        return bytes.length > end && Arrays.equals(bytes, offset, end, mark, 0, mark.length);
    }
}
