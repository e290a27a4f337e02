package vn.caunoi.dialogs;

import java.util.List;
import java.util.Optional;
import vn.caunoi.channels.Menu;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Segments;

/** The limits of the real channels: two GSM-7 segments for an SMS, four options, labels short enough for a Zalo button. */
public final class SegmentLimits implements TextLimits {

    private static final int SMS_SEGMENTS = 2;
    private static final int CHAT_TEXT = 1500;
    private static final int OPTIONS = 4;
    private static final int LABEL = 100;

    @Override
    public Optional<String> problem(String family, String text, List<String> options) {
        if (options.size() > OPTIONS) {
            return Optional.of(options.size() + " options, at most " + OPTIONS);
        }
        if (options.stream().anyMatch(label -> label.length() > LABEL)) {
            return Optional.of("a label of more than " + LABEL + " characters");
        }
        if (family.equals("sms")) {
            Segments segments = Segments.of(rendered(text, options));
            boolean fits = segments.encoding() == Segments.Encoding.GSM_7 && segments.parts().size() <= SMS_SEGMENTS;
            return fits ? Optional.empty() : Optional.of(segments.parts().size() + " segments of " + segments.encoding().label());
        }
        return text.length() <= CHAT_TEXT ? Optional.empty() : Optional.of(text.length() + " characters");
    }

    @Override
    public int segments(String text, List<String> options) {
        return Segments.count(rendered(text, options));
    }

    private static String rendered(String text, List<String> options) {
        return Menu.text(text, options.stream().map(label -> new Option("x", label)).toList());
    }
}
