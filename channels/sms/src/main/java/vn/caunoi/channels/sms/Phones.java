package vn.caunoi.channels.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Phone numbers: E.164 with + inside the gateway, international digits without + on the wire. */
final class Phones {

    private static final String COUNTRY = "VN";
    private static final int INTERNATIONAL = 1;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Prefixes of eleven-digit numbers and what they became: {@code renumbered-2018.tsv}. */
    private static final Map<String, String> RENUMBERED = DataTable.rows("renumbered-2018.tsv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

    private Phones() {}

    /** The citizen behind a source address; a sender that is no phone (a service's name or short number) stays as written. */
    static String citizen(String address, int typeOfNumber) {
        String written = digits(address, 0) && (typeOfNumber == INTERNATIONAL || address.startsWith("84") && address.length() == 11)
                ? "+" + address
                : address;
        return number(written).orElse(address);
    }

    /** Digits for destination_addr, or empty when it is no phone number. */
    static Optional<String> destination(String citizen) {
        return number(citizen).map(e164 -> e164.substring(1));
    }

    private static Optional<String> number(String written) {
        return usual(written).or(() -> parsed(written));
    }

    /** The two forms nearly all numbers come in, as the library would answer them; it takes many times as long. */
    private static Optional<String> usual(String written) {
        if (written.length() == 12 && written.startsWith("+84") && written.charAt(3) != '0' && digits(written, 3)) {
            return Optional.of(written);
        }
        return written.length() == 10 && written.charAt(0) == '0' && written.charAt(1) != '0' && digits(written, 1)
                ? Optional.of("+84" + written.substring(1))
                : Optional.empty();
    }

    private static boolean digits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    /** Every form, by the library. */
    static Optional<String> parsed(String written) {
        try {
            PhoneNumber number = NUMBERS.parse(current(written), COUNTRY);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String current(String written) {
        String national = written.replaceAll("[\\s.-]", "").replaceFirst("^(\\+84|0084|84(?=1\\d{9}$))", "0");
        String prefix = national.matches("01\\d{9}") ? RENUMBERED.get(national.substring(0, 4)) : null;
        return prefix == null ? written : prefix + national.substring(4);
    }
}
