package vn.caunoi.channels.sms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.caunoi.channels.Outbound;

/**
 * Remembers the letters written last: a message is rendered before it is sent, and the bot says the same to many. Which
 * letter a text becomes depends on the account's settings only. For any thread.
 */
final class Letters {

    private static final int REMEMBERED = 500;

    private final SmsSettings.Text settings;
    private final Map<String, Letter> written = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Letter> eldest) {
            return size() > REMEMBERED;
        }
    });

    Letters(SmsSettings.Text settings) {
        this.settings = settings;
    }

    Letter of(Outbound message) {
        return written.computeIfAbsent(Letter.text(message), text -> Letter.of(text, settings));
    }
}
