package vn.caunoi.dialogs.language.recognise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Phone numbers of Vietnam, in every spacing, with +84, 0084, 84 or 0 before them, and mobile numbers from before 2018. */
final class Phones implements Rule {

    private static final String HOME = "VN";
    private static final String ABROAD = "84";
    private static final int SHORTEST = 9;
    private static final int LONGEST = 14;
    private static final int OLD_MOBILE = 11;
    private static final int OLD_PREFIX = 4;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Numbers numbers;
    private final Map<String, String> renumbered = new HashMap<>();

    Phones(Numbers numbers) {
        this.numbers = numbers;
        for (Sheet.Row row : Sheet.shipped(Phones.class, "phones.yaml")) {
            row.text("source");
            renumbered.put(row.text("old"), row.text("now"));
        }
    }

    @Override
    public Optional<Hit> at(Tokens tokens, int at, LocalDate today) {
        for (DigitRun.Group beginning : DigitRun.at(tokens, at, numbers).beginnings()) {
            Optional<Hit> hit = beginning.digits().length() > LONGEST ? Optional.empty() : hit(tokens, at, beginning);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> hit(Tokens tokens, int at, DigitRun.Group group) {
        String national = national(group.digits(), tokens.sign(at, '+'));
        if (!national.startsWith("0") || national.length() < SHORTEST) {
            return Optional.empty();
        }
        String now = national.length() == OLD_MOBILE ? renumbered.get(national.substring(0, OLD_PREFIX)) : null;
        return parsed(now == null ? national : now + national.substring(OLD_PREFIX)).map(number -> new Hit(new FoundPhone(tokens.start(at),
            tokens.endBefore(group.end()), phones.format(number, PhoneNumberFormat.E164), mobile(number), now != null), group.end()));
    }

    // "84" without a plus begins a number only when it would be too long otherwise.
    private static String national(String digits, boolean plus) {
        String rest = digits.startsWith("00" + ABROAD) ? digits.substring(4)
            : digits.startsWith(ABROAD) && (plus || digits.length() > SHORTEST + 1) ? digits.substring(2) : digits;
        return rest.equals(digits) || rest.startsWith("0") ? rest : "0" + rest;
    }

    private Optional<PhoneNumber> parsed(String national) {
        try {
            PhoneNumber number = phones.parse(national, HOME);
            return Optional.of(number).filter(phones::isValidNumber);
        } catch (NumberParseException e) {
            // Not a number in the plan: then it is some other number of the citizen's.
            return Optional.empty();
        }
    }

    private boolean mobile(PhoneNumber number) {
        PhoneNumberType type = phones.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }
}
