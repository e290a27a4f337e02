package vn.caunoi.simulators.zalo;

import io.vertx.core.json.JsonObject;

/** The errors this platform answers, with the published words, typos included ({@code zalo-oa.md} 2.12). */
enum ZaloError {
    RATE_LIMIT(-32, "Your application reached limit call api"),
    ATTACHMENT_EXPIRED(-100, "attachment_id was expired"),
    INVALID_FIELD(-201, "%s is invalid!"),
    TOO_LONG(-210, "Parameter exceeds allowable limit"),
    TOKEN_INVALID(-216, "Access token is invalid"),
    TOKEN_EXPIRED(-220, "access_token is expired or removed"),
    TIER(-224, "The OA needs to upgrade OA Tier Package to use this feature. See more on https://zalo.cloud/oa/pricing"),
    SEVEN_DAYS(-230, "User has not interacted with the OA in the past 7 days"),
    NEVER_INTERACTED(-232, "User has not interacted with the OA, or the last interaction has expired"),
    UNSUPPORTED_TYPE(-233, "message type is invalid or not support");

    private final int code;
    private final String message;

    ZaloError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    Refused refuse() {
        return new Refused(code, message);
    }

    Refused refuse(String field) {
        return new Refused(code, String.format(message, field));
    }

    /** A check said no; becomes the error envelope, which travels with HTTP 200. */
    static final class Refused extends RuntimeException {
        private final int code;

        private Refused(int code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        JsonObject envelope() {
            return new JsonObject().put("data", new JsonObject()).put("error", code).put("message", getMessage());
        }
    }
}
