package vn.caunoi.channels.sms;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a deliver_sm carries: a whole text, or one part of a longer one. Parts come in three forms: a user data header
 * with an 8-bit or a 16-bit reference (3GPP TS 23.040, 9.2.3.24.1 and .8), or the SAR fields of SMPP 3.4, 5.3.2.22-24.
 *
 * @param form u8, u16 or sar: equal references of different forms are different messages
 * @param sequence 1 to total
 * @param text the octets after any header
 */
record Fragment(String form, int reference, int total, int sequence, byte[] text) {

    private static final int CONCATENATED_8 = 0x00;
    private static final int CONCATENATED_16 = 0x08;

    boolean whole() {
        return total <= 1;
    }

    static Fragment of(Delivery delivery) {
        byte[] body = delivery.body();
        if (!delivery.hasHeader() || body.length == 0) {
            return sar(delivery).orElseGet(() -> whole(body));
        }
        int header = Math.min((body[0] & 0xFF) + 1, body.length);
        byte[] text = Arrays.copyOfRange(body, header, body.length);
        return concatenation(body, header, text).or(() -> sar(delivery)).orElseGet(() -> whole(text));
    }

    private static Optional<Fragment> concatenation(byte[] body, int header, byte[] text) {
        for (int at = 1; at + 1 < header; at += 2 + (body[at + 1] & 0xFF)) {
            int length = body[at + 1] & 0xFF;
            if (at + 2 + length > header) {
                return Optional.empty();
            }
            if (body[at] == CONCATENATED_8 && length == 3) {
                return part("u8", body[at + 2] & 0xFF, body[at + 3] & 0xFF, body[at + 4] & 0xFF, text);
            }
            if (body[at] == CONCATENATED_16 && length == 4) {
                int reference = (body[at + 2] & 0xFF) << 8 | body[at + 3] & 0xFF;
                return part("u16", reference, body[at + 4] & 0xFF, body[at + 5] & 0xFF, text);
            }
        }
        return Optional.empty();
    }

    private static Optional<Fragment> sar(Delivery delivery) {
        return delivery.numberField(Delivery.SAR_REFERENCE)
                .flatMap(reference -> delivery.numberField(Delivery.SAR_TOTAL)
                        .flatMap(total -> delivery.numberField(Delivery.SAR_SEQUENCE)
                                .flatMap(sequence -> part("sar", reference, total, sequence, delivery.body()))));
    }

    /** A part that cannot be one of its message is a text by itself: it is shown, not lost. */
    private static Optional<Fragment> part(String form, int reference, int total, int sequence, byte[] text) {
        return total > 1 && sequence >= 1 && sequence <= total
                ? Optional.of(new Fragment(form, reference, total, sequence, text))
                : Optional.empty();
    }

    private static Fragment whole(byte[] text) {
        return new Fragment("", 0, 1, 1, text);
    }
}
