package vn.caunoi.channels.sms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import vn.caunoi.channels.sms.SmsSettings.DataCodingZero;

/**
 * One deliver_sm, free of jsmpp.
 *
 * @param source digits or letters as the SMS centre wrote them, never null
 * @param body the short_message, or the message_payload where that is used
 * @param fields optional fields by tag
 */
record Delivery(String source, int sourceTon, String destination, int esmClass, int protocolId, int dataCoding,
        byte[] body, Map<Integer, byte[]> fields) {

    static final int MESSAGE_PAYLOAD = 0x0424;
    static final int RECEIPTED_MESSAGE_ID = 0x001E;
    static final int MESSAGE_STATE = 0x0427;
    static final int SAR_REFERENCE = 0x020C;
    static final int SAR_TOTAL = 0x020E;
    static final int SAR_SEQUENCE = 0x020F;

    private static final int TYPE = 0x3C;
    private static final int FINAL_RECEIPT = 0x04;
    private static final int INTERMEDIATE_RECEIPT = 0x20;
    private static final int HEADER_IN_BODY = 0x40;

    static Delivery of(DeliverSm request) {
        Map<Integer, byte[]> fields = fields(request.getOptionalParameters());
        byte[] message = request.getShortMessage();
        byte[] body = message == null || message.length == 0 ? fields.getOrDefault(MESSAGE_PAYLOAD, new byte[0]) : message;
        return new Delivery(text(request.getSourceAddr()), request.getSourceAddrTon(), text(request.getDestAddress()),
                request.getEsmClass() & 0xFF, request.getProtocolId() & 0xFF, request.getDataCoding() & 0xFF, body, fields);
    }

    /** Marked as a receipt, final or intermediate (SMPP 3.4, 5.2.12). */
    boolean markedReceipt() {
        int type = esmClass & TYPE;
        return type == FINAL_RECEIPT || type == INTERMEDIATE_RECEIPT;
    }

    boolean intermediate() {
        return (esmClass & TYPE) == INTERMEDIATE_RECEIPT;
    }

    boolean hasHeader() {
        return (esmClass & HEADER_IN_BODY) != 0;
    }

    /** A field of text, its closing zero cut off. */
    Optional<String> textField(int tag) {
        return Optional.ofNullable(fields.get(tag)).map(Coding::octets).filter(text -> !text.isEmpty());
    }

    Optional<Integer> numberField(int tag) {
        return Optional.ofNullable(fields.get(tag)).filter(octets -> octets.length > 0).map(octets -> {
            int number = 0;
            for (byte octet : octets) {
                number = number << 8 | octet & 0xFF;
            }
            return number;
        });
    }

    private static Map<Integer, byte[]> fields(OptionalParameter[] parameters) {
        Map<Integer, byte[]> fields = new HashMap<>();
        for (OptionalParameter parameter : parameters == null ? new OptionalParameter[0] : parameters) {
            byte[] tagLengthValue = parameter.serialize();
            fields.put(parameter.tag & 0xFFFF, Arrays.copyOfRange(tagLengthValue, 4, tagLengthValue.length));
        }
        return Map.copyOf(fields);
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull.strip();
    }

    /** For operators: the text as text and not as octets, so that numbers of identity papers in it can be found and covered. */
    String described(DataCodingZero zero) {
        byte[] text = Fragment.of(this).text();
        HexFormat hex = HexFormat.of();
        return "from " + source + " to " + destination + " esm_class 0x" + hex.toHexDigits((byte) esmClass) + " data_coding 0x"
                + hex.toHexDigits((byte) dataCoding) + " header " + hex.formatHex(body, 0, body.length - text.length)
                + " text \"" + Coding.decode(text, dataCoding, zero) + "\"";
    }
}
