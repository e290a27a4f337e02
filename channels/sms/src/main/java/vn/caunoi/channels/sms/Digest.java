package vn.caunoi.channels.sms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a content: equal contents have equal names, and no name shows a phone number. */
final class Digest {

    private static final int OCTETS = 16;

    private Digest() {}

    static String of(Object... values) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object value : values) {
                byte[] octets = value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(4).putInt(octets.length).array());
                sha.update(octets);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
