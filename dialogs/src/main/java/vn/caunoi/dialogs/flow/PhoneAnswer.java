package vn.caunoi.dialogs.flow;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Iterator;
import vn.caunoi.dialogs.Heard;

/** A phone number as people write it in Vietnam, kept in E.164. */
record PhoneAnswer() implements Answer {

    private static final String HOME = "VN";

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        Iterator<PhoneNumberMatch> found = phones.findNumbers(said.text(), HOME).iterator();
        return found.hasNext()
                ? Reading.of(phones.format(found.next().number(), PhoneNumberFormat.E164))
                : Reading.NOT_UNDERSTOOD;
    }
}
