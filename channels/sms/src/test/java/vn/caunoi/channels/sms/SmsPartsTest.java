package vn.caunoi.channels.sms;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmsPartsTest {

    /** The three forms of a long message. */
    enum Form { HEADER_8, HEADER_16, SAR }

    private static final String LONG = "Đường trước nhà tôi hư ba tháng rồi không ai sửa 😊 xin giúp. ".repeat(4).strip();

    private final SmsBench bench;

    SmsPartsTest() throws IOException {
        bench = new SmsBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource
    void partsInAnyOrderWithRepetitionsBecomeOneMessage(Form form) {
        bench.bound();
        List<byte[]> parts = parts(form, 9, LONG);
        for (int seed = 0; seed < 6; seed++) {
            List<byte[]> shuffled = new ArrayList<>(parts(form, seed, LONG + seed));
            shuffled.addAll(parts(form, seed, LONG + seed));
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(part -> assertThat(bench.smsc.delivered(part)).isZero());
            assertThat(bench.texts()).hasSize(seed + 1).last().isEqualTo(LONG + seed);
        }
        assertThat(parts).hasSizeGreaterThan(2);
    }

    @Test
    void theLastPartRepeatedAfterALostAnswerChangesNothing() {
        bench.bound();
        List<byte[]> parts = parts(Form.HEADER_8, 1, LONG);
        parts.forEach(bench.smsc::delivered);
        assertThat(bench.smsc.delivered(parts.get(parts.size() - 1))).isZero();
        bench.clock.advance(Duration.ofMinutes(31));
        awaitShelfEmpty();
        assertThat(bench.texts()).containsExactly(LONG);
    }

    @Test
    void aPartIsAnsweredOnlyWhenTheWholeMessageIsKept() {
        bench.bound();
        List<byte[]> parts = parts(Form.HEADER_8, 1, LONG);
        bench.store = inbound -> Future.failedFuture("away");
        parts.subList(0, parts.size() - 1).forEach(part -> assertThat(bench.smsc.delivered(part)).isZero());
        assertThat(bench.smsc.delivered(parts.get(parts.size() - 1))).isEqualTo(0x64);
        bench.store = bench::keep;
        assertThat(bench.smsc.delivered(parts.get(parts.size() - 1))).isZero();
        assertThat(bench.texts()).containsExactly(LONG);
    }

    @Test
    void partsOnTwoBindsMeet() {
        bench.bound();
        List<byte[]> parts = parts(Form.HEADER_16, 1, LONG);
        bench.smsc.delivered(parts.get(0));
        bench.bound(bench.settings().put("window", 3));
        parts.subList(1, parts.size()).forEach(bench.smsc::delivered);
        assertThat(bench.texts()).containsExactly(LONG);
    }

    @Test
    void anotherMessageUnderTheSameReferenceIsAnotherMessage() {
        bench.bound();
        parts(Form.HEADER_8, 7, LONG).forEach(bench.smsc::delivered);
        String other = LONG.replace("Đường", "Cống!");
        parts(Form.HEADER_8, 7, other).forEach(bench.smsc::delivered);
        assertThat(bench.texts()).containsExactly(LONG, other);
    }

    @Test
    void whatIsStillIncompleteWhenOverdueIsPassedOnWithTheGapMarked() {
        bench.bound();
        List<byte[]> parts = parts(Form.HEADER_8, 1, LONG);
        bench.smsc.delivered(parts.get(0));
        bench.smsc.delivered(parts.get(2));
        assertThat(bench.accepted).isEmpty();
        bench.clock.advance(Duration.ofMinutes(31));
        await().until(() -> bench.accepted.size() == 1);
        assertThat(bench.texts().get(0)).startsWith("Đường trước").contains("[thiếu phần 2/" + parts.size() + "]");
        awaitShelfEmpty();
        assertThat(bench.accepted).hasSize(1);
    }

    @Test
    void anOverduePassOnThatFailsIsTriedAgain() {
        bench.bound();
        bench.smsc.delivered(parts(Form.HEADER_8, 1, LONG).get(0));
        AtomicInteger tries = new AtomicInteger();
        bench.store = inbound -> tries.incrementAndGet() < 3 ? Future.failedFuture("away") : bench.keep(inbound);
        bench.clock.advance(Duration.ofMinutes(31));
        await().until(() -> bench.accepted.size() == 1);
    }

    @Test
    void aPartNumberedBeyondItsMessageIsShownAsATextOfItsOwn() {
        bench.bound();
        byte[] body = {5, 0, 3, 1, 2, 9, 'h', 'u'};
        bench.smsc.delivered(Pdu.deliver(SmsBench.CITIZEN, "99000", 0x40, 0, body, new byte[0]));
        assertThat(bench.texts()).containsExactly("hu");
    }

    @Test
    void aLongTextInOnePayloadIsRead() {
        bench.bound();
        byte[] payload = Pdu.field(Delivery.MESSAGE_PAYLOAD, LONG.getBytes(UTF_16BE));
        bench.smsc.delivered(Pdu.deliver(SmsBench.CITIZEN, "99000", 0, 8, new byte[0], payload));
        assertThat(bench.texts()).containsExactly(LONG);
    }

    private void awaitShelfEmpty() {
        await().until(() -> bench.ports.shelf().overdue("sms/", bench.clock.instant().plusSeconds(1)).result().isEmpty());
    }

    /** Cut blindly every 134 octets, also within a surrogate pair, as some phones do. */
    private static List<byte[]> parts(Form form, int reference, String text) {
        byte[] octets = text.getBytes(UTF_16BE);
        int size = 134;
        int total = (octets.length + size - 1) / size;
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            byte[] piece = Arrays.copyOfRange(octets, i * size, Math.min(octets.length, (i + 1) * size));
            parts.add(part(form, reference, total, i + 1, piece));
        }
        return parts;
    }

    private static byte[] part(Form form, int reference, int total, int sequence, byte[] piece) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        if (form == Form.HEADER_8) {
            message.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) sequence});
        } else if (form == Form.HEADER_16) {
            message.writeBytes(new byte[] {6, 8, 4, 1, (byte) reference, (byte) total, (byte) sequence});
        } else {
            fields.writeBytes(Pdu.field(Delivery.SAR_REFERENCE, new byte[] {0, (byte) reference}));
            fields.writeBytes(Pdu.field(Delivery.SAR_TOTAL, new byte[] {(byte) total}));
            fields.writeBytes(Pdu.field(Delivery.SAR_SEQUENCE, new byte[] {(byte) sequence}));
        }
        message.writeBytes(piece);
        return Pdu.deliver(SmsBench.CITIZEN, "99000", form == Form.SAR ? 0 : 0x40, 8, message.toByteArray(), fields.toByteArray());
    }
}
