package vn.caunoi.channels.sms;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import org.jsmpp.bean.NumberingPlanIndicator;

/**
 * One account at one SMS centre; the README's table says the same for operators.
 *
 * @param centre where to bind and as whom
 * @param sender the address our messages come from
 * @param pace how much at once, and how long to wait for what
 * @param text how texts are written on the wire
 * @param arriving how arriving messages are put together and recognised
 * @param statuses meaning of the SMS centre's own status codes
 * @param prices what a segment costs, by date
 */
record SmsSettings(Centre centre, Sender sender, Pace pace, Text text, Arriving arriving, CommandStatuses statuses, Prices prices) {

    /** Lengths are those of SMPP 3.4, section 4.1.1, without the closing zero; jsmpp refuses longer ones. */
    record Centre(String host, int port, String systemId, String password, String systemType,
            String addressRange, int addressTon, int addressNpi) {

        @Override
        public String toString() {
            return "%s at %s:%d".formatted(systemId, host, port);
        }
    }

    /** Type of number and numbering plan as SMPP 3.4, sections 5.2.5 and 5.2.6. */
    record Sender(String address, int ton, int npi, int destinationTon, int destinationNpi) {}

    /**
     * @param window unanswered submit_sm at once
     * @param queue messages that may wait for the window
     * @param inboundWindow unanswered deliver_sm at once, more are told to slow down
     * @param enquireLink silence after which the link is tested
     * @param storeTimeout how long after its arrival a deliver_sm may still be answered with success; shorter than the SMS centre's
     *     own wait for an answer
     */
    record Pace(int window, int queue, int inboundWindow, Duration enquireLink, Duration connectTimeout,
            Duration responseTimeout, Duration storeTimeout, Duration reconnectMin, Duration reconnectMax) {}

    /** @param validity how long the SMS centre tries; after it the message is of no use */
    record Text(TextPolicy policy, DataCodingZero dataCodingZero, LongMessageForm longMessageForm, int maxSegments,
            Duration validity, boolean receipts, MessageIdForm messageIdForm) {}

    /**
     * @param partsOverdue after this an incomplete message is passed on as it is
     * @param redeliveryWindow how long the SMS centre repeats what was not answered
     * @param idTag optional field in which the SMS centre sends its own message id, 0 = it sends none
     * @param sweep how often overdue parts are looked for
     */
    record Arriving(Duration partsOverdue, Duration redeliveryWindow, int idTag, Duration sweep) {}

    enum TextPolicy {
        /** Without accents, so that a message is GSM-7 and costs less than half. */
        PLAIN,
        /** As written: UCS-2 as soon as one letter needs it. */
        UCS2
    }

    /** What data_coding 0 means at this SMS centre. */
    enum DataCodingZero {
        GSM7,
        LATIN1
    }

    enum LongMessageForm {
        /** One submit_sm a segment with a concatenation header. */
        UDH,
        /** One submit_sm with message_payload; the SMS centre cuts. */
        PAYLOAD
    }

    /** How the id in a receipt relates to the id in the answer to submit_sm. */
    enum MessageIdForm {
        EXACT,
        /** Answered in hexadecimal, receipts in decimal. */
        HEX_TO_DEC,
        /** Answered in decimal, receipts in hexadecimal. */
        DEC_TO_HEX
    }

    static SmsSettings read(JsonObject json) {
        SettingsReader reader = new SettingsReader(json);
        SmsSettings settings = new SmsSettings(centre(reader), sender(reader), pace(reader), text(reader), arriving(reader),
                CommandStatuses.read(reader), Prices.read(reader));
        reader.refuseUnknown();
        return settings;
    }

    private static Centre centre(SettingsReader reader) {
        return new Centre(
                reader.required("host", 255),
                reader.number("port", 2775, 1, 65535),
                reader.required("systemId", 15),
                reader.required("password", 8),
                reader.text("systemType", "", 12),
                reader.text("addressRange", "", 40),
                reader.number("addressTon", 0, 0, 6),
                plan(reader, "addressNpi", 0));
    }

    private static Sender sender(SettingsReader reader) {
        return new Sender(
                reader.required("sourceAddress", 20),
                reader.number("sourceTon", 0, 0, 6),
                plan(reader, "sourceNpi", 0),
                reader.number("destinationTon", 1, 0, 6),
                plan(reader, "destinationNpi", 1));
    }

    private static int plan(SettingsReader reader, String name, int otherwise) {
        int plan = reader.number(name, otherwise, 0, 18);
        if (Arrays.stream(NumberingPlanIndicator.values()).noneMatch(known -> known.value() == plan)) {
            throw SettingsReader.wrong(name, "is " + plan, "one of 0, 1, 3, 4, 6, 8, 9, 10, 13, 14, 18");
        }
        return plan;
    }

    private static Pace pace(SettingsReader reader) {
        Duration least = Duration.ofMillis(50);
        Pace pace = new Pace(
                reader.number("window", 10, 1, 200),
                reader.number("queue", 1000, 1, 100_000),
                reader.number("inboundWindow", 200, 1, 10_000),
                reader.duration("enquireLink", "30s", least, Duration.ofMinutes(10)),
                reader.duration("connectTimeout", "10s", least, Duration.ofMinutes(2)),
                reader.duration("responseTimeout", "30s", least, Duration.ofMinutes(5)),
                reader.duration("storeTimeout", "5s", least, Duration.ofMinutes(1)),
                reader.duration("reconnectMin", "1s", least, Duration.ofHours(1)),
                reader.duration("reconnectMax", "60s", least, Duration.ofHours(1)));
        if (pace.reconnectMin().compareTo(pace.reconnectMax()) > 0) {
            throw SettingsReader.wrong("reconnectMin", "is longer than reconnectMax", "the shorter of the two");
        }
        return pace;
    }

    private static Text text(SettingsReader reader) {
        return new Text(
                reader.choice("textPolicy", TextPolicy.PLAIN),
                reader.choice("dataCodingZeroIs", DataCodingZero.GSM7),
                reader.choice("longMessageForm", LongMessageForm.UDH),
                reader.number("maxSegments", 10, 1, 255),
                reader.duration("validity", "24h", Duration.ofMinutes(1), Duration.ofDays(30)),
                reader.flag("registeredDelivery", true),
                reader.choice("messageIdForm", MessageIdForm.EXACT));
    }

    private static Arriving arriving(SettingsReader reader) {
        return new Arriving(
                reader.duration("partsOverdue", "30m", Duration.ofSeconds(1), Duration.ofDays(1)),
                reader.duration("redeliveryWindow", "24h", Duration.ofSeconds(1), Duration.ofDays(7)),
                reader.number("messageIdTag", 0, 0, 0xFFFF),
                reader.duration("sweep", "1m", Duration.ofMillis(50), Duration.ofHours(1)));
    }
}
