package vn.caunoi.channels.sms;

import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import vn.caunoi.channels.sms.SmsSettings.DataCodingZero;

/** The text of a message's parts, with a mark for each that never came. */
final class PartText {

    private final DataCodingZero zero;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private int coding;

    private PartText(DataCodingZero zero) {
        this.zero = zero;
    }

    /** @param parts written parts by their sequence, at least one */
    static String join(SortedMap<Integer, String> parts, DataCodingZero zero) {
        PartText joined = new PartText(zero);
        int total = Part.read(parts.get(parts.lastKey())).total();
        for (int sequence = 1; sequence <= total; sequence++) {
            if (parts.containsKey(sequence)) {
                joined.add(Part.read(parts.get(sequence)));
            } else {
                joined.gap(sequence, total);
            }
        }
        joined.flush();
        return joined.text.toString();
    }

    /** Neighbours of one coding are decoded together. */
    private void add(Part part) {
        if (part.dataCoding() != coding) {
            flush();
        }
        coding = part.dataCoding();
        run.writeBytes(part.text());
    }

    private void gap(int sequence, int total) {
        flush();
        text.append("[thiếu phần ").append(sequence).append('/').append(total).append(']');
    }

    private void flush() {
        text.append(Coding.decode(run.toByteArray(), coding, zero));
        run.reset();
    }
}
