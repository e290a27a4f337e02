package vn.caunoi.simulators.zalo;

/** What can go wrong between Zalo and a gateway; see {@code zalo-oa.md} 6.3. In JSON the names are in lower case. */
public enum ZaloFault {
    /** The next webhook arrives twice, the second marked as a retry. */
    DUPLICATE_WEBHOOK,
    /** The next webhook is held back until the one after it was sent. */
    REORDER_WEBHOOK,
    /** The signature does not match the body. */
    BAD_SIGNATURE,
    /** The signature lacks the {@code mac=} prefix. */
    BARE_SIGNATURE,
    /** {@code timestamp} is a JSON number instead of a string. */
    NUMBER_TIMESTAMP,
    /** The Open API answers HTTP 500 with an HTML page and does nothing. */
    HTML_500,
    /** The message is accepted, the answer comes late ({@link ZaloRules#slowBy()}). */
    SLOW,
    /** The message is accepted, then the connection is closed without an answer. */
    RESET_AFTER_ACCEPT,
    /** The Open API answers -216, access token invalid. */
    TOKEN_INVALID,
    /** The Open API answers -32, too many calls. */
    RATE_LIMITED,
    /** Echo and receipts reach the gateway before the answer to its send. */
    RECEIPTS_BEFORE_RESPONSE
}
