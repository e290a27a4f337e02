package vn.caunoi.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.caunoi.channels.Menu;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Segments;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.TextLimits;

/** What a text of a flow becomes on each channel family, so that a flow is checked before a citizen meets it. */
public final class ChannelTexts implements TextLimits {

    /** What an answer on a key-pad phone may take (issue of the house: two segments unless asked for more). */
    private static final int SEGMENTS = 2;

    @Override
    public Optional<String> problem(String family, String text, List<String> options) {
        return family.equals("sms") ? sms(text, options) : chat(text);
    }

    @Override
    public int segments(String text, List<String> options) {
        return Segments.of(asSms(text, options)).parts().size();
    }

    private static Optional<String> sms(String text, List<String> options) {
        var segments = Segments.of(asSms(text, options));
        if (segments.encoding() != Segments.Encoding.GSM_7) {
            return Optional.of("has letters outside the GSM-7 alphabet");
        }
        return segments.parts().size() <= SEGMENTS
                ? Optional.empty()
                : Optional.of("takes " + segments.parts().size() + " SMS segments, at most " + SEGMENTS + " are allowed");
    }

    private static Optional<String> chat(String text) {
        int most = Limits.DEFAULTS.chatText();
        return text.length() <= most
                ? Optional.empty()
                : Optional.of("has " + text.length() + " characters, at most " + most + " are allowed");
    }

    private static String asSms(String text, List<String> labels) {
        var options = new ArrayList<Option>();
        labels.forEach(label -> options.add(new Option("o" + options.size(), Segments.plain(label))));
        return Menu.text(Segments.plain(text), options);
    }
}
