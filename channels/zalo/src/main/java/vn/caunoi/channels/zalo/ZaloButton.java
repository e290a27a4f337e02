package vn.caunoi.channels.zalo;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caunoi.channels.Option;

/**
 * An option as a Zalo button. A tap comes back as an ordinary text that is the button's payload, so the payload must be
 * told from a citizen's words: {@code #chon:<option id> <label>}. The label rides along for whoever reads the
 * transcript; the leading {@code #} passes the console's syntax filter.
 */
record ZaloButton(String id, String label) {

    private static final Pattern PAYLOAD = Pattern.compile("#chon:([a-z0-9_.:-]{1,100})(?: (.*))?", Pattern.DOTALL);

    static Optional<ZaloButton> read(String text) {
        Matcher payload = PAYLOAD.matcher(text);
        return payload.matches()
                ? Optional.of(new ZaloButton(payload.group(1), Optional.ofNullable(payload.group(2)).orElse("")))
                : Optional.empty();
    }

    /** {@code oa.query.hide}: the payload is for us, the citizen should not see it in her chat. */
    static JsonObject of(Option option) {
        return new JsonObject()
                .put("title", option.label())
                .put("type", "oa.query.hide")
                .put("payload", "#chon:" + option.id() + " " + option.label());
    }
}
