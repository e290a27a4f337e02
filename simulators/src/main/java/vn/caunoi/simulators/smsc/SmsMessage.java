package vn.caunoi.simulators.smsc;

import java.time.Instant;

/**
 * A whole text on the screen of a phone, its parts joined.
 *
 * @param number of the phone, E.164 digits without the plus sign
 * @param sender short code or name it came from
 */
public record SmsMessage(String id, String number, String sender, String text, Cost cost, Instant at) {
    /**
     * @param encoding {@code GSM-7} or {@code UCS-2} in almost all cases
     * @param segments radio parts, each charged
     * @param price of all segments, in the currency of {@link SmsRules.Price}
     */
    public record Cost(String encoding, int segments, int price) {}
}
