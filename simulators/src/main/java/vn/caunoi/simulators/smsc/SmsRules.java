package vn.caunoi.simulators.smsc;

import java.time.Duration;

/**
 * How the SMS centre behaves and what its one account is; all values invented except where a source is named.
 *
 * @param systemId user of the bind, at most 15 characters (SMPP 3.4, 5.2.1)
 * @param password of the bind, at most 8 characters (SMPP 3.4, 5.2.2)
 * @param shortCode the number citizens text to; five digits, so that it is none of the real four-digit service numbers
 * @param price what one segment costs the sender, shown as an example
 * @param window unanswered deliver_sm per bind
 * @param redeliverAfter without an answer, a message of a phone is delivered again
 * @param enquireEvery the centre's own enquire_link
 * @param receiptAfter from acceptance to the delivery receipt
 * @param lateBy delay of the fault {@link SmsFault#LATE_RESPONSE}
 */
public record SmsRules(String systemId, String password, String shortCode, Price price, int window, Duration redeliverAfter,
                       Duration enquireEvery, Duration receiptAfter, Duration lateBy) {

    /**
     * @param perSegment in {@code currency}
     * @param source where the figure comes from and of when it is
     */
    public record Price(int perSegment, String currency, String source) {}

    public static SmsRules demo() {
        Price example = new Price(550, "VND", "Ví dụ / example: VNPT Nghệ An, 2013, brandname CSKH, gồm VAT");
        return new SmsRules("caunoi", "demo-pw", "99000", example, 10, Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofMillis(800), Duration.ofSeconds(40));
    }

    public SmsRules withRedelivery(Duration after) {
        return new SmsRules(systemId, password, shortCode, price, window, after, enquireEvery, receiptAfter, lateBy);
    }

    public SmsRules withReceipt(Duration after) {
        return new SmsRules(systemId, password, shortCode, price, window, redeliverAfter, enquireEvery, after, lateBy);
    }

    public SmsRules withLateness(Duration late) {
        return new SmsRules(systemId, password, shortCode, price, window, redeliverAfter, enquireEvery, receiptAfter, late);
    }
}
