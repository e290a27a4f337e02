package vn.caunoi.simulators.phones;

import java.util.Locale;
import java.util.regex.Pattern;

/** The two kinds of phone, with how their owner is named. */
enum Kind {
    /** A Zalo user id: digits, above 2^53, hence text. */
    ZALO("\\d{1,20}"),
    /** A phone number in E.164 without the plus sign. */
    SMS("\\d{8,15}");

    private final Pattern citizen;

    Kind(String citizen) {
        this.citizen = Pattern.compile(citizen);
    }

    static Kind of(String label) {
        for (Kind kind : values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Expected the phone 'zalo' or 'sms', got '" + label + "'");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The citizen's id as the phone is kept under; {@code +84900000001} and {@code 84900000001} are the same. */
    String citizen(String id) {
        String digits = id.startsWith("+") ? id.substring(1) : id;
        if (!citizen.matcher(digits).matches()) {
            throw new IllegalArgumentException("Expected " + label() + " id of digits (" + citizen + "), got '" + id + "'");
        }
        return digits;
    }
}
