package vn.caunoi.channels.zalo;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One Official Account as the operator configures it.
 *
 * @param appSecret authenticates the token refresh; not the key of the webhook
 * @param oaSecretKey from the app's Webhook page; signs what Zalo sends us
 * @param refreshToken of a fresh consent; needed once, and again only after the grant was lost
 * @param appSecretProof send the extra header; must match the switch in the app's settings
 * @param acceptOaIdSignature also accept signatures made with the OA id in place of the app id
 * @param refreshEarly how long before its end a token is renewed, at most a quarter of its life
 */
record ZaloSettings(
        String oaId,
        String appId,
        String appSecret,
        String oaSecretKey,
        Optional<String> refreshToken,
        String oauthUrl,
        String openApiUrl,
        boolean appSecretProof,
        boolean acceptOaIdSignature,
        Duration connectTimeout,
        Duration requestTimeout,
        Duration refreshEarly) {

    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "oaId", "appId", "appSecret", "oaSecretKey", "refreshToken", "oauthUrl", "openApiUrl", "appSecretProof",
            "acceptOaIdSignature", "connectTimeoutMs", "requestTimeoutMs", "refreshEarlyMinutes"));

    /** @throws IllegalArgumentException naming the setting, what it was (never a secret) and what was expected */
    static ZaloSettings read(JsonObject settings) {
        settings.fieldNames().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("unknown setting " + name + ", expected one of " + NAMES);
        });
        Reader read = new Reader(settings);
        return new ZaloSettings(
                read.digits("oaId"),
                read.digits("appId"),
                read.secret("appSecret"),
                read.secret("oaSecretKey"),
                settings.getValue("refreshToken") == null ? Optional.empty() : Optional.of(read.secret("refreshToken")),
                read.url("oauthUrl", "https://oauth.zaloapp.com"),
                read.url("openApiUrl", "https://openapi.zalo.me"),
                read.flag("appSecretProof"),
                read.flag("acceptOaIdSignature"),
                Duration.ofMillis(read.number("connectTimeoutMs", 2_000, 60_000)),
                Duration.ofMillis(read.number("requestTimeoutMs", 15_000, 120_000)),
                Duration.ofMinutes(read.number("refreshEarlyMinutes", 180, 1_440)));
    }

    @Override
    public String toString() {
        return "ZaloSettings[oaId=" + oaId + ", appId=" + appId + ", openApiUrl=" + openApiUrl + "]";
    }

    private record Reader(JsonObject settings) {

        String digits(String name) {
            Object value = settings.getValue(name);
            if (value == null || !value.toString().matches("[0-9]{1,30}")) {
                throw wrong(name, value == null ? "missing" : "\"" + value + "\"", "the digits of the id");
            }
            return value.toString();
        }

        String secret(String name) {
            if (settings.getValue(name) instanceof String value && !value.isBlank()) {
                return value.strip();
            }
            throw wrong(name, "missing or not a text", "the secret as text");
        }

        String url(String name, String ifAbsent) {
            Object value = settings.getValue(name, ifAbsent);
            if (value instanceof String text && text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
                return URI.create(text).toString().replaceAll("/+$", "");
            }
            throw wrong(name, "\"" + value + "\"", "an address such as " + ifAbsent);
        }

        boolean flag(String name) {
            Object value = settings.getValue(name, false);
            if (value instanceof Boolean flag) {
                return flag;
            }
            throw wrong(name, "\"" + value + "\"", "true or false");
        }

        long number(String name, long ifAbsent, long most) {
            Object value = settings.getValue(name, ifAbsent);
            if ((value instanceof Integer || value instanceof Long)
                    && ((Number) value).longValue() > 0
                    && ((Number) value).longValue() <= most) {
                return ((Number) value).longValue();
            }
            throw wrong(name, "\"" + value + "\"", "a whole number from 1 to " + most);
        }

        private static IllegalArgumentException wrong(String name, String was, String expected) {
            return new IllegalArgumentException("setting " + name + " is " + was + ", expected " + expected);
        }
    }
}
