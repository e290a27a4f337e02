package vn.caunoi.channels.webchat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who a browser is. A visitor id is 128 random bits and names a conversation, so staff and logs see it;
 * the token proves that we gave it to this browser, so that the id alone opens nothing.
 */
final class VisitorTokens {

    private static final Pattern VISITOR = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String account;
    private final SecretKeySpec key;

    VisitorTokens(String account, String secret) {
        this.account = account;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    static boolean isVisitor(String citizen) {
        return VISITOR.matcher(citizen).matches();
    }

    String newVisitor() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return ENCODER.encodeToString(bits);
    }

    String token(String visitor) {
        return sign("visitor", visitor, "");
    }

    boolean isTokenOf(String visitor, String token) {
        return isVisitor(visitor) && same(token(visitor), token);
    }

    /** Gives a browser words of ours to bring back later, such as where its image lies. */
    String seal(String visitor, JsonObject words) {
        String payload = ENCODER.encodeToString(words.encode().getBytes(StandardCharsets.UTF_8));
        return payload + "." + sign("sealed", visitor, payload);
    }

    /** What was sealed for this visitor; empty when it was not us or not for them. */
    Optional<JsonObject> unseal(String visitor, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0 || !same(sign("sealed", visitor, sealed.substring(0, dot)), sealed.substring(dot + 1))) {
            return Optional.empty();
        }
        byte[] payload = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
        return Optional.of(new JsonObject(new String(payload, StandardCharsets.UTF_8)));
    }

    private String sign(String purpose, String visitor, String payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String words = String.join("\n", "web-chat", purpose, account, visitor, payload);
            return ENCODER.encodeToString(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** In the same time whatever differs, so that a token cannot be found byte by byte. */
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
