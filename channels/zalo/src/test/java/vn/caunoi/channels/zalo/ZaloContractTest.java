package vn.caunoi.channels.zalo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Inbound.Joined;
import vn.caunoi.channels.Inbound.Left;
import vn.caunoi.channels.Inbound.Profile;
import vn.caunoi.channels.Inbound.Receipt;
import vn.caunoi.channels.Inbound.Receipt.Status;
import vn.caunoi.channels.Inbound.Said;
import vn.caunoi.channels.Location;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.WebhookChannel;
import vn.caunoi.channels.WebhookChannel.Reception.Received;
import vn.caunoi.channels.testkit.MemoryPorts;
import vn.caunoi.channels.testkit.TestClock;
import vn.caunoi.channels.testkit.Waiting;
import vn.caunoi.channels.testkit.WebhookChannelContract;

class ZaloContractTest implements WebhookChannelContract {

    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final String MSG = "96d3cdf3af15046000";

    private static Vertx vertx;
    private static FakeOpenApi zalo;
    private static WebhookChannel channel;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
        zalo = FakeOpenApi.start(vertx);
        channel = (WebhookChannel) new ZaloChannelProvider().create(
                Zalo.ACCOUNT, zalo.settings(), new MemoryPorts(new TestClock(AT)).context(vertx));
    }

    @AfterAll
    static void close() {
        Waiting.on(vertx.close());
    }

    @Override
    public WebhookChannel channel() {
        return channel;
    }

    @Override
    public String citizen() {
        return Zalo.CITIZEN;
    }

    @Override
    public MultiMap sign(Buffer body) {
        return Zalo.sign(Zalo.APP, body);
    }

    @Override
    public void assertPartFits(Rendered rendered, String part) {
        assertThat(part.length()).isLessThanOrEqualTo(2000);
    }

    @Override
    public Buffer messageWithId(String literal) {
        return Buffer.buffer("{\"app_id\":\"360000000000000001\",\"sender\":{\"id\":\"2468000000000000001\"},"
                + "\"recipient\":{\"id\":\"388000000000000001\"},\"event_name\":\"user_send_text\","
                + "\"timestamp\":\"1700000000000\",\"message\":{\"text\":\"xin chào\",\"msg_id\":" + literal + "}}");
    }

    @Override
    public Buffer unknownEvent() {
        return Buffer.buffer("{\"app_id\":\"1\",\"event_name\":\"su_kien_la\",\"gi\":[{}],\"timestamp\":\"1700000000000\"}");
    }

    @Override
    public Map<String, Received> captured() {
        return Map.ofEntries(
                entry("zalo.user_send_text.json", said("01", "Đường trước nhà tôi hư 3 tháng rồi")),
                entry("zalo.user_send_text.quoting.json", said("02", "dạ đúng")),
                entry("zalo.user_send_text.button.json", tapped("03", "Gửi kiến nghị", "kien_nghi")),
                entry("zalo.user_send_text.button_without_label.json", tapped("04", "", "menu.1")),
                entry("zalo.user_send_text.hash_words.json", said("05", "#chon Việc khác")),
                entry("zalo.user_send_text.numbers.json", said("06", "so")),
                entry("zalo.user_send_text.other_oa.json", ignored("other_oa")),
                entry("zalo.user_send_image.json", sent("11", "ổ gà đây", "image", "https://u.example/1.jpg", "", -1)),
                entry("zalo.user_send_gif.json", sent("12", "", "image", "https://u.example/2.gif", "", -1)),
                entry("zalo.user_send_link.json",
                        sent("13", "https://a.example", "link", "https://a.example", "Tin địa phương", -1)),
                entry("zalo.user_send_audio.json", sent("14", "", "audio", "https://u.example/v.amr", "", -1)),
                entry("zalo.user_send_video.json", sent("15", "", "video", "https://u.example/v.mp4", "", -1)),
                entry("zalo.user_send_sticker.json", sent("16", "", "sticker", "https://u.example/s", "", -1)),
                entry("zalo.user_send_location.json", received(new Said(Zalo.ACCOUNT, Zalo.CITIZEN, MSG + "17", AT, "",
                        List.of(), Optional.of(new Location(10.7642473, 106.6564314)), Optional.empty()))),
                entry("zalo.user_send_file.json", sent("18", "", "file", "https://u.example/f", "don.pdf", 12345)),
                entry("zalo.user_send_file.video.json", sent("19", "", "video", "https://u.example/g", "quay.mp4", 99)),
                entry("zalo.user_send_business_card.json",
                        sent("20", "", "contact", "https://u.example/card", "Lan 84900000000", -1)),
                entry("zalo.follow.json", received(
                        new Joined(Zalo.ACCOUNT, Zalo.CITIZEN, "follow:1700000000000:" + Zalo.CITIZEN, AT))),
                entry("zalo.user_click_chatnow.json", received(
                        new Joined(Zalo.ACCOUNT, Zalo.CITIZEN, "user_click_chatnow:1700000000000:" + Zalo.CITIZEN, AT))),
                entry("zalo.unfollow.json", received(
                        new Left(Zalo.ACCOUNT, Zalo.CITIZEN, "unfollow:1700000000000:" + Zalo.CITIZEN, AT))),
                entry("zalo.user_withdraw.json", received(
                        new Left(Zalo.ACCOUNT, Zalo.CITIZEN, "user_withdraw:1700000000000:" + Zalo.CITIZEN, AT))),
                entry("zalo.user_submit_info.json", received(
                        new Profile(Zalo.ACCOUNT, Zalo.CITIZEN, "user_submit_info:1700000000000:" + Zalo.CITIZEN, AT,
                                Optional.of("Nguyễn Thị Lan"), Optional.of("84900000000")))),
                entry("zalo.user_received_message.json",
                        received(receipt("user_received_message", "a1", Status.DELIVERED))),
                entry("zalo.user_seen_message.json", received(
                        receipt("user_seen_message", "a1", Status.READ), receipt("user_seen_message", "a2", Status.READ))),
                entry("zalo.user_received_message.zns.json", ignored("zns_user_received_message")),
                entry("zalo.oa_send_text.json", ignored("oa_send_text")),
                entry("zalo.oa_send_text.admin.json", ignored("oa_send_text")),
                entry("zalo.anonymous_send_text.json", ignored("anonymous_send_text")),
                entry("zalo.user_reacted_message.json", ignored("user_reacted_message")));
    }

    private static Received said(String id, String text) {
        return received(Said.text(Zalo.ACCOUNT, Zalo.CITIZEN, MSG + id, AT, text));
    }

    private static Received tapped(String id, String label, String choice) {
        return received(new Said(
                Zalo.ACCOUNT, Zalo.CITIZEN, MSG + id, AT, label, List.of(), Optional.empty(), Optional.of(choice)));
    }

    private static Received sent(String id, String text, String kind, String url, String name, long bytes) {
        return received(new Said(Zalo.ACCOUNT, Zalo.CITIZEN, MSG + id, AT, text,
                List.of(new Attachment(kind, url, name, bytes)), Optional.empty(), Optional.empty()));
    }

    private static Receipt receipt(String event, String sentId, Status status) {
        return new Receipt(Zalo.ACCOUNT, Zalo.CITIZEN, event + ":" + sentId, AT, List.of(sentId), status, event);
    }

    private static Received received(Inbound... inbounds) {
        return new Received(List.of(inbounds), List.of());
    }

    private static Received ignored(String name) {
        return new Received(List.of(), List.of(name));
    }
}
