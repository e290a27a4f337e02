package vn.caunoi.petitions;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed one-to-one shuffle of the numbers below {@code size}: a balanced Feistel network over two 12-bit halves whose
 * round function is HMAC-SHA256, walked until it lands below {@code size} (fewer than two steps on average).
 */
final class Permutation {

    private static final int HALF_BITS = 12;
    private static final int HALF = (1 << HALF_BITS) - 1;
    private static final int ROUNDS = 8;

    private final SecretKeySpec key;
    private final int size;

    Permutation(byte[] key, int size) {
        if (size < 1 || size > 1 << (2 * HALF_BITS)) {
            throw new IllegalArgumentException("size must be 1.." + (1 << (2 * HALF_BITS)) + " but is " + size);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.size = size;
    }

    int forward(int index) {
        Mac mac = mac();
        int value = index;
        do {
            value = encrypt(mac, value);
        } while (value >= size);
        return value;
    }

    int backward(int image) {
        Mac mac = mac();
        int value = image;
        do {
            value = decrypt(mac, value);
        } while (value >= size);
        return value;
    }

    private static int encrypt(Mac mac, int value) {
        int left = value >>> HALF_BITS;
        int right = value & HALF;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ mixed(mac, round, right);
            left = right;
            right = next;
        }
        return left << HALF_BITS | right;
    }

    private static int decrypt(Mac mac, int value) {
        int left = value >>> HALF_BITS;
        int right = value & HALF;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            int previous = right ^ mixed(mac, round, left);
            right = left;
            left = previous;
        }
        return left << HALF_BITS | right;
    }

    private static int mixed(Mac mac, int round, int half) {
        byte[] input = {(byte) round, (byte) (half >>> 8), (byte) half};
        return ByteBuffer.wrap(mac.doFinal(input)).getInt() & HALF;
    }

    // A Mac is not safe to share between threads, so each call takes its own.
    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
