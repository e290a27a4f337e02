package vn.caunoi.channels.sms;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * One submit_sm.
 *
 * @param destination digits of the international number, without +
 * @param esmClass 0x40 when the body begins with a user data header
 * @param body at most 254 octets, empty when the text goes as payload
 * @param payload the text as message_payload, or empty
 * @param notAfter it does not leave after this
 */
record Submission(SmsSettings settings, String destination, byte esmClass, byte dataCoding, byte[] body, byte[] payload,
        Instant notAfter) {

    private static final byte FINAL_RECEIPT = 1;
    private static final int HEADER_IN_BODY = 0x40;

    /** @return the id the SMS centre gave, never null */
    String send(SMPPSession session) throws PDUException, ResponseTimeoutException, InvalidResponseException,
            NegativeResponseException, IOException {
        SmsSettings.Sender sender = settings.sender();
        String id = session.submitShortMessage(
                "",
                TypeOfNumber.valueOf((byte) sender.ton()), NumberingPlanIndicator.valueOf((byte) sender.npi()), sender.address(),
                TypeOfNumber.valueOf((byte) sender.destinationTon()), NumberingPlanIndicator.valueOf((byte) sender.destinationNpi()),
                destination,
                new ESMClass(esmClass), (byte) 0, (byte) 0,
                null, validity(settings.text().validity()),
                new RegisteredDelivery(settings.text().receipts() ? FINAL_RECEIPT : 0), (byte) 0,
                new RawDataCoding(dataCoding), (byte) 0, body, optional()).getMessageId();
        return id == null ? "" : id;
    }

    private OptionalParameter[] optional() {
        return payload.length == 0
                ? new OptionalParameter[0]
                : new OptionalParameter[] {new OptionalParameter.Message_payload(payload)};
    }

    /** Relative form YYMMDDhhmmss000R (SMPP 3.4, section 7.1.1.2), at most 30 days. */
    static String validity(Duration length) {
        return "0000" + two(length.toDays()) + two(length.toHoursPart()) + two(length.toMinutesPart()) + two(length.toSecondsPart()) + "000R";
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /** For operators, as {@link Delivery#described}; nothing of the bind. */
    String described() {
        int header = (esmClass & HEADER_IN_BODY) == 0 ? 0 : body[0] + 1;
        byte[] text = payload.length == 0 ? Arrays.copyOfRange(body, header, body.length) : payload;
        HexFormat hex = HexFormat.of();
        return "to " + destination + " esm_class 0x" + hex.toHexDigits(esmClass) + " data_coding 0x" + hex.toHexDigits(dataCoding)
                + " header " + hex.formatHex(body, 0, header) + (payload.length == 0 ? " text \"" : " message_payload \"")
                + Coding.decode(text, dataCoding, settings.text().dataCodingZero()) + "\"";
    }
}
