package vn.caunoi.gateway.intake;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one conversation of a citizen on an account, under a name that tells neither.
 *
 * <p>A keyed hash: logs, metrics and keys may carry it, and nobody without the installation's key can try
 * phone numbers against it.
 */
public final class ConversationIds {

    private static final int BYTES = 12;

    private final SecretKeySpec key;

    public ConversationIds(byte[] installationKey) {
        this.key = new SecretKeySpec(installationKey, "HmacSHA256");
    }

    /** 'c' and about twenty of [0-9a-z]. */
    public String of(String account, String citizen) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var hash = mac.doFinal((account + "\n" + citizen).getBytes(StandardCharsets.UTF_8));
            return "c" + new BigInteger(1, Arrays.copyOf(hash, BYTES)).toString(36);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
