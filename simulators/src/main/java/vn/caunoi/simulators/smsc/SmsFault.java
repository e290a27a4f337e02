package vn.caunoi.simulators.smsc;

/** What can go wrong at an SMS centre; see {@code sms.md} 2 and 5. In JSON the names are in lower case. */
public enum SmsFault {
    /** submit_sm is refused with 0x58, try later. */
    THROTTLE,
    /** submit_sm is refused for good with 0x0B, invalid destination. */
    REFUSE,
    /** submit_sm is accepted, the answer never comes. */
    NO_RESPONSE,
    /** submit_sm is accepted, the answer comes late ({@link SmsRules#lateBy()}). */
    LATE_RESPONSE,
    /** The receipt overtakes the answer to the submit_sm it belongs to. */
    RECEIPT_BEFORE_RESPONSE,
    /** The receipt arrives twice. */
    DUPLICATE_RECEIPT,
    /** The receipt says UNDELIV: the phone was never reached. */
    UNDELIVERABLE,
    /** Answers carry the message id in hexadecimal while receipts keep it decimal. */
    HEX_RESPONSE_ID,
    /** Receipts carry the message id in hexadecimal while answers keep it decimal. */
    HEX_RECEIPT_ID,
    /** Half of the next PDU is written, then the connection is closed. */
    CUT_MID_PDU,
    /** PDUs are written byte by byte. */
    SPLIT_WRITES,
    /** A bind is refused with 0x0D. */
    REFUSE_BIND,
    /** The next message from a phone is delivered twice. */
    DUPLICATE_MESSAGE
}
