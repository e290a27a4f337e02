package vn.caunoi.channels.sms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caunoi.channels.Inbound.Receipt.Status;

/**
 * Reads delivery receipts: the optional fields where the SMS centre sends them, else the text of SMPP 3.4, Appendix B, as
 * loosely as SMS centres write it. Words and numbers are those of {@code receipt-states.tsv}.
 */
final class Receipts {

    private static final Pattern ID = field("id", "\\S+");
    private static final Pattern STATE = field("stat", "[A-Za-z]+");
    private static final Pattern DONE = field("done date", "\\d+");
    private static final Pattern TEXT = Pattern.compile("\\s*\\btext:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** By word and by number. */
    private static final Map<String, Optional<Status>> STATES = states();

    private Receipts() {}

    /**
     * @param id of the message it is about, empty when the receipt names none
     * @param status empty when not final, or when it says nothing we know
     * @param raw the receipt without the message's own text, for the audit
     */
    record Reading(Optional<String> id, Optional<Status> status, String raw) {}

    /** Empty when this is no receipt. Some SMS centres forget the mark, so that a text that is one by every field counts. */
    static Optional<Reading> read(Delivery delivery) {
        String text = Coding.octets(withoutZeros(delivery.body()));
        boolean written = find(ID, text).isPresent() && find(STATE, text).isPresent() && find(DONE, text).isPresent();
        return delivery.markedReceipt() || written ? Optional.of(reading(delivery, text)) : Optional.empty();
    }

    private static Reading reading(Delivery delivery, String text) {
        Optional<String> state = delivery.numberField(Delivery.MESSAGE_STATE).map(String::valueOf)
                .filter(STATES::containsKey)
                .or(() -> find(STATE, text).map(word -> word.toUpperCase(Locale.ROOT)));
        Optional<Status> status = delivery.intermediate() ? Optional.empty() : state.flatMap(known -> STATES.getOrDefault(known, Optional.empty()));
        return new Reading(delivery.textField(Delivery.RECEIPTED_MESSAGE_ID).or(() -> find(ID, text)), status,
                TEXT.matcher(text).replaceFirst("").strip());
    }

    /** A receipt is ASCII; one sent as UCS-2 is ASCII between zeros. */
    private static byte[] withoutZeros(byte[] body) {
        byte[] kept = new byte[body.length];
        int length = 0;
        for (byte octet : body) {
            if (octet != 0) {
                kept[length++] = octet;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static Optional<String> find(Pattern field, String text) {
        Matcher matcher = field.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("\\b" + name.replace(" ", "\\s*") + "\\s*:\\s*(" + value + ")", Pattern.CASE_INSENSITIVE);
    }

    private static Map<String, Optional<Status>> states() {
        Map<String, Optional<Status>> states = new HashMap<>();
        DataTable.rows("receipt-states.tsv").forEach(row -> {
            Optional<Status> status = row.get(2).equals("-") ? Optional.empty() : Optional.of(Status.valueOf(row.get(2)));
            states.put(row.get(0), status);
            states.put(row.get(1), status);
        });
        return Map.copyOf(states);
    }
}
