package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * The body that submit_sm and deliver_sm share (SMPP 3.4, 4.4.1 and 4.6.1), without the scheduling fields.
 *
 * @param userData short_message, or message_payload when that is empty; with its user data header
 */
record ShortMessage(Address source, Address destination, int esmClass, int registeredDelivery, int dataCoding, Buffer userData,
                    Map<Integer, Buffer> parameters) {
    static final int HAS_HEADER = 0x40;
    static final int IS_RECEIPT = 0x04;
    static final int MESSAGE_PAYLOAD = 0x0424;
    static final int RECEIPTED_MESSAGE_ID = 0x001E;
    static final int MESSAGE_STATE = 0x0427;
    /** A field of the centre's own (SMPP 3.4, 5.3.2 leaves 0x1400 to 0x3FFF to makers): its id of a citizen's text, the same each time it is delivered. */
    static final int CENTRES_ID = 0x1400;
    static final int SAR_REFERENCE = 0x020C;
    static final int SAR_TOTAL = 0x020E;
    static final int SAR_SEQUENCE = 0x020F;

    static ShortMessage decode(Buffer body) {
        Fields fields = new Fields(body);
        fields.text();                                       // service_type
        Address source = Address.read(fields);
        Address destination = Address.read(fields);
        int esmClass = fields.octet();
        fields.octets(2);                                    // protocol_id, priority_flag
        fields.text();                                       // schedule_delivery_time
        fields.text();                                       // validity_period
        int registeredDelivery = fields.octet();
        fields.octet();                                      // replace_if_present_flag
        int dataCoding = fields.octet();
        fields.octet();                                      // sm_default_msg_id
        Buffer text = fields.octets(fields.octet());
        Map<Integer, Buffer> parameters = fields.parameters();
        Buffer userData = text.length() == 0 ? parameters.getOrDefault(MESSAGE_PAYLOAD, text) : text;
        return new ShortMessage(source, destination, esmClass, registeredDelivery, dataCoding, userData, parameters);
    }

    Buffer encode() {
        Buffer body = Fields.text("").appendBuffer(source.encode()).appendBuffer(destination.encode())
            .appendByte((byte) esmClass).appendByte((byte) 0).appendByte((byte) 0).appendBuffer(Fields.text("")).appendBuffer(Fields.text(""))
            .appendByte((byte) registeredDelivery).appendByte((byte) 0).appendByte((byte) dataCoding).appendByte((byte) 0)
            .appendUnsignedByte((short) userData.length()).appendBuffer(userData);
        parameters.forEach((tag, value) -> body.appendBuffer(Fields.parameter(tag, value)));
        return body;
    }

    boolean hasHeader() {
        return (esmClass & HAS_HEADER) != 0;
    }

    boolean wantsReceipt() {
        return (registeredDelivery & 0x01) != 0;
    }
}
