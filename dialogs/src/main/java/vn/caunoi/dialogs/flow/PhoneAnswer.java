package vn.caunoi.dialogs.flow;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Iterator;
import java.util.Optional;
import vn.caunoi.dialogs.Heard;

/** A phone number as people write it in Vietnam, kept in E.164. */
record PhoneAnswer() implements Answer {

    private static final String HOME = "VN";

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        return from(said.text()).map(Reading::of).orElse(Reading.NOT_UNDERSTOOD);
    }

    @Override
    public Optional<String> from(String text) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        Iterator<PhoneNumberMatch> found = phones.findNumbers(text, HOME).iterator();
        return found.hasNext()
                ? Optional.of(phones.format(found.next().number(), PhoneNumberFormat.E164))
                : Optional.empty();
    }
}
