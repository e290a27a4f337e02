package vn.caunoi.channels.zalo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caunoi.channels.WebhookChannel.Reception;

/**
 * Did Zalo send these bytes? {@code X-ZEvent-Signature: mac=<hex>}, where hex is the plain SHA-256 (not an HMAC) of
 * app id + raw body + the body's timestamp as written + OA secret key (official Java SDK, MacUtils.buildMac).
 * There is no nonce, and a retry keeps its first timestamp: age proves nothing, repetition is the store's to know.
 */
final class ZaloSignature {

    static final String HEADER = "X-ZEvent-Signature";

    private static final Pattern MAC =
            Pattern.compile("\\s*(?:mac\\s*=\\s*)?([0-9a-f]{64})\\s*", Pattern.CASE_INSENSITIVE);
    private static final JsonFactory JSON = new JsonFactory();

    private final ZaloSettings settings;

    ZaloSignature(ZaloSettings settings) {
        this.settings = settings;
    }

    /** Empty when the signature holds, else what to answer. */
    Optional<Reception> refusal(MultiMap headers, Buffer body) {
        String header = headers.get(HEADER);
        if (header == null) {
            return Optional.of(new Reception.Refused("header " + HEADER + " is missing"));
        }
        Matcher mac = MAC.matcher(header);
        if (!mac.matches()) {
            return Optional.of(new Reception.Refused("header " + HEADER + ": expected mac= and 64 hex digits"));
        }
        Optional<String> timestamp = timestamp(body);
        if (timestamp.isEmpty()) {
            return Optional.of(new Reception.Malformed("body: expected a JSON object with a timestamp"));
        }
        byte[] claimed = HexFormat.of().parseHex(mac.group(1).toLowerCase(Locale.ROOT));
        return holds(claimed, body, timestamp.get())
                ? Optional.empty()
                : Optional.of(new Reception.Refused("the signature does not match the body"));
    }

    private boolean holds(byte[] claimed, Buffer body, String timestamp) {
        boolean byApp = MessageDigest.isEqual(claimed, mac(settings.appId(), body, timestamp, settings.oaSecretKey()));
        // Some integrations report the OA id as the first term; the documentation says the app id.
        boolean byOa = settings.acceptOaIdSignature()
                && MessageDigest.isEqual(claimed, mac(settings.oaId(), body, timestamp, settings.oaSecretKey()));
        return byApp || byOa;
    }

    static byte[] mac(String id, Buffer body, String timestamp, String key) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(id.getBytes(StandardCharsets.UTF_8));
        sha256.update(body.getBytes());
        sha256.update(timestamp.getBytes(StandardCharsets.UTF_8));
        return sha256.digest(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The outermost timestamp exactly as written, whether a text or a number; a scan, nothing is believed yet. */
    static Optional<String> timestamp(Buffer body) {
        try (JsonParser scan = JSON.createParser(body.getBytes())) {
            if (scan.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (scan.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = scan.currentName().equals("timestamp");
                JsonToken value = scan.nextToken();
                if (found) {
                    return value.isScalarValue() ? Optional.of(scan.getText()) : Optional.empty();
                }
                scan.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
