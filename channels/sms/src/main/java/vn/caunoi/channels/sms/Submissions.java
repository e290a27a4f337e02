package vn.caunoi.channels.sms;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.caunoi.channels.Segments;
import vn.caunoi.channels.Segments.Encoding;
import vn.caunoi.channels.sms.SmsSettings.LongMessageForm;

/** Segments to submit_sm, in order; a receipt is asked for on every one. */
record Submissions(SmsSettings settings, References references) {

    private static final byte[] NONE = {};
    private static final byte PLAIN = 0;
    private static final byte HEADER_IN_BODY = 0x40;

    List<Submission> of(Segments segments, String destination, Instant notAfter) {
        if (segments.parts().size() == 1) {
            return List.of(submission(segments, destination, PLAIN, octets(segments.parts().get(0), segments), NONE, notAfter));
        }
        return settings.text().longMessageForm() == LongMessageForm.PAYLOAD
                ? List.of(submission(segments, destination, PLAIN, NONE, octets(String.join("", segments.parts()), segments), notAfter))
                : withHeaders(segments, destination, notAfter);
    }

    private List<Submission> withHeaders(Segments segments, String destination, Instant notAfter) {
        int reference = references.next(destination);
        int total = segments.parts().size();
        return IntStream.range(0, total)
                .mapToObj(i -> submission(segments, destination, HEADER_IN_BODY,
                        withHeader(reference, total, i + 1, octets(segments.parts().get(i), segments)), NONE, notAfter))
                .toList();
    }

    /** 3GPP TS 23.040, 9.2.3.24.1: length 5, element 0 of 3 octets: reference, total, sequence. */
    private static byte[] withHeader(int reference, int total, int sequence, byte[] text) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(6 + text.length);
        body.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) sequence});
        body.writeBytes(text);
        return body.toByteArray();
    }

    private Submission submission(Segments segments, String destination, byte esmClass, byte[] body, byte[] payload,
            Instant notAfter) {
        byte coding = (byte) (segments.encoding() == Encoding.UCS_2 ? Coding.UCS2 : Coding.DEFAULT);
        return new Submission(settings, destination, esmClass, coding, body, payload, notAfter);
    }

    private byte[] octets(String text, Segments segments) {
        return Letter.octets(text, segments.encoding(), settings.text().dataCodingZero());
    }
}
