package vn.caunoi.channels.sms;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.Segments;
import vn.caunoi.channels.testkit.ChannelContract;
import vn.caunoi.channels.testkit.MemoryPorts;
import vn.caunoi.channels.testkit.TestClock;
import vn.caunoi.channels.testkit.Waiting;

class SmsChannelContractTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-22T01:00:00Z"));

    @AfterAll
    static void close() {
        Waiting.on(VERTX.close());
    }

    private static Channel channel(String policy) {
        JsonObject settings = SmsBench.settings(2775).put("textPolicy", policy);
        return new SmsChannelProvider().create("tinnhan", settings, new MemoryPorts(CLOCK).context(VERTX));
    }

    @Nested
    class InPlainLetters implements ChannelContract {

        @Override
        public Channel channel() {
            return SmsChannelContractTest.channel("plain");
        }

        @Override
        public String citizen() {
            return "+84900000001";
        }

        @Override
        public String shown(String text) {
            return Segments.plain(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }

    @Nested
    class WithAccents implements ChannelContract {

        @Override
        public Channel channel() {
            return SmsChannelContractTest.channel("ucs2");
        }

        @Override
        public String citizen() {
            return "+84900000001";
        }
    }
}
