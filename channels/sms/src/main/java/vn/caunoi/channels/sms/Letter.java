package vn.caunoi.channels.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Gsm7;
import vn.caunoi.channels.Menu;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.Segments;
import vn.caunoi.channels.Segments.Encoding;
import vn.caunoi.channels.sms.SmsSettings.DataCodingZero;
import vn.caunoi.channels.sms.SmsSettings.TextPolicy;

/**
 * A message as SMS text: options as numbered lines, attachments as links, written after the account's policy, cut into
 * segments.
 *
 * @param problem why it cannot be sent, or empty
 */
record Letter(Segments segments, String problem) {

    private static final Charset LATIN1 = StandardCharsets.ISO_8859_1;

    /** The message as one text, not yet written after any policy. */
    static String text(Outbound message) {
        return Menu.text(message.text(), message.options()) + links(message.attachments());
    }

    static Letter of(String text, SmsSettings.Text settings) {
        Segments segments = Segments.of(settings.policy() == TextPolicy.PLAIN ? Segments.plain(text) : text);
        return new Letter(segments, problem(segments, settings));
    }

    Rendered rendered() {
        return new Rendered(segments.parts(), segments.encoding().label(), problem);
    }

    /** The text on the wire: septets one an octet, Latin-1 where the SMS centre reads data_coding 0 so, or UCS-2. */
    static byte[] octets(String text, Encoding encoding, DataCodingZero zero) {
        if (encoding == Encoding.UCS_2) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }
        return zero == DataCodingZero.LATIN1 ? text.getBytes(LATIN1) : Gsm7.encode(text);
    }

    private static String links(List<Attachment> attachments) {
        return attachments.stream().map(attachment -> "\n" + attachment.url()).collect(Collectors.joining());
    }

    private static String problem(Segments segments, SmsSettings.Text settings) {
        int count = segments.parts().size();
        if (segments.units() == 0) {
            return "the message is empty";
        }
        if (count > settings.maxSegments()) {
            return "%d segments in %s, more than the %d this account sends".formatted(count, segments.encoding().label(), settings.maxSegments());
        }
        boolean unwritable = segments.encoding() == Encoding.GSM_7 && settings.dataCodingZero() == DataCodingZero.LATIN1
                && !LATIN1.newEncoder().canEncode(String.join("", segments.parts()));
        return unwritable ? "a letter of the text is in GSM-7 but not in Latin-1, which this SMS centre wants" : "";
    }
}
