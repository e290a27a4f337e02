package vn.caunoi.channels.sms;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.caunoi.channels.sms.SmsSettings.MessageIdForm;

/**
 * The forms one message id may be written in. Case and leading zeros vary freely; whether hexadecimal turns into decimal
 * is a setting, because with both readings at once the 10 of one message would be the 16 of another.
 */
final class MessageIds {

    private MessageIds() {}

    /** What the answer to submit_sm gave, in every form its receipt may repeat it in. */
    static List<String> answered(String id, MessageIdForm form) {
        Set<String> forms = plain(id);
        if (form == MessageIdForm.HEX_TO_DEC && id.matches("[0-9A-Fa-f]+")) {
            forms.add(new BigInteger(id, 16).toString());
        }
        if (form == MessageIdForm.DEC_TO_HEX && id.matches("[0-9]+")) {
            forms.add(new BigInteger(id).toString(16).toUpperCase(Locale.ROOT));
        }
        return List.copyOf(forms);
    }

    /** What a receipt gave, in every form it may have been kept in. */
    static List<String> receipted(String id) {
        return List.copyOf(plain(id));
    }

    private static Set<String> plain(String id) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(id);
        String upper = id.toUpperCase(Locale.ROOT);
        forms.add(upper);
        forms.add(withoutLeadingZeros(upper));
        return forms;
    }

    /** At least one character stays. */
    private static String withoutLeadingZeros(String id) {
        int zeros = 0;
        while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
            zeros++;
        }
        return id.substring(zeros);
    }
}
