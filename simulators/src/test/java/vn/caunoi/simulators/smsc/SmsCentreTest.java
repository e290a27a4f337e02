package vn.caunoi.simulators.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.simulators.Rig.NUMBER;
import static vn.caunoi.simulators.Rig.get;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.simulators.Rig;

class SmsCentreTest {
    private static final String LONG = "duong truoc nha toi hu 3 thang roi khong ai sua ".repeat(5);

    private final Rig rig = new Rig();
    private final SmsCentre centre = rig.simulators.sms();
    private TestGateway gateway = connect();

    @AfterEach
    void stop() {
        rig.close();
    }

    private TestGateway connect() {
        return new TestGateway(rig.vertx, rig.simulators.smppPort());
    }

    @Test
    void aBindIsAnsweredAndAWrongPasswordRefused() {
        gateway.bind();
        await().untilAsserted(() -> assertThat(gateway.answersTo(Pdu.BIND_TRANSCEIVER)).extracting(Pdu::status).containsExactly(Status.OK));
        TestGateway stranger = connect();
        stranger.bind(Pdu.BIND_TRANSCEIVER, "guess");
        await().until(stranger::isClosed);
        assertThat(stranger.answersTo(Pdu.BIND_TRANSCEIVER)).extracting(Pdu::status).containsExactly(Status.INVALID_PASSWORD);
    }

    @Test
    void nothingIsSubmittedBeforeABind() {
        gateway.submit(0, 0, "alo".getBytes(StandardCharsets.US_ASCII));
        await().untilAsserted(() -> assertThat(gateway.answersTo(Pdu.SUBMIT_SM)).extracting(Pdu::status).containsExactly(Status.NOT_BOUND));
    }

    @Test
    void aReceiverGetsMessagesAndATransmitterSendsThem() {
        TestGateway transmitter = connect();
        transmitter.bind(Pdu.BIND_TRANSMITTER, "demo-pw");
        gateway.bind(Pdu.BIND_RECEIVER, "demo-pw");
        get(centre.send(NUMBER, "alo"));
        assertThat(gateway.deliveredTexts()).containsExactly("alo");
        transmitter.submit(0, 0, "da nhan".getBytes(StandardCharsets.US_ASCII));
        await().until(() -> onPhone().contains("da nhan"));
        assertThat(transmitter.delivered()).isEmpty();
    }

    @Test
    void textsWaitForABindAndKeepTheirOrder() {
        Future<Boolean> first = centre.send(NUMBER, "mot");
        Future<Boolean> second = centre.send(NUMBER, "hai");
        gateway.bind();
        assertThat(get(first) && get(second)).isTrue();
        assertThat(gateway.deliveredTexts()).containsExactly("mot", "hai");
    }

    @Test
    void longAndAccentedTextsArriveInParts() {
        gateway.bind();
        get(centre.send(NUMBER, LONG));
        get(centre.send(NUMBER, "Đường trước nhà tôi hư"));
        assertThat(String.join("", gateway.deliveredTexts())).isEqualTo(LONG + "Đường trước nhà tôi hư");
        assertThat(gateway.delivered()).extracting(ShortMessage::dataCoding).containsExactly(0, 0, 8);
        assertThat(gateway.delivered().get(0).hasHeader()).isTrue();
    }

    @Test
    void anUnansweredTextIsDeliveredAgain() {
        AtomicInteger seen = new AtomicInteger();
        gateway.answerDeliverSm(pdu -> seen.incrementAndGet() == 1 ? null : pdu.answer(Status.OK, Fields.text("")));
        gateway.bind();
        assertThat(get(centre.send(NUMBER, "alo"))).isTrue();
        assertThat(gateway.deliveredTexts()).containsExactly("alo", "alo");
    }

    @Test
    void aTextPutOffIsDeliveredAgainAndARefusedOneIsNot() {
        AtomicInteger seen = new AtomicInteger();
        gateway.answerDeliverSm(pdu -> pdu.answer(seen.incrementAndGet() == 1 ? Status.RECEIVER_BUSY : 0x65));
        gateway.bind();
        assertThat(get(centre.send(NUMBER, "alo"))).isFalse();
        assertThat(gateway.deliveredTexts()).containsExactly("alo", "alo");
    }

    @Test
    void whatWasUnansweredAtACutIsDeliveredToTheNextBind() {
        gateway.answerDeliverSm(pdu -> null);
        gateway.bind();
        Future<Boolean> taken = centre.send(NUMBER, "alo");
        await().until(() -> !gateway.delivered().isEmpty());
        gateway.drop();
        TestGateway next = connect();
        next.bind();
        assertThat(get(taken)).isTrue();
        assertThat(next.deliveredTexts()).containsExactly("alo");
    }

    @Test
    void aSubmittedTextStandsOnThePhoneAndIsReceipted() {
        gateway.bind();
        gateway.submit(0, 0, Gsm7.encode("Da nhan. So cua bac: 4821 7736").getBytes());
        await().until(() -> !gateway.delivered().isEmpty());
        JsonObject message = rig.getJson("/sms/" + NUMBER + "/messages").getJsonArray("messages").getJsonObject(0);
        assertThat(message.getString("text")).isEqualTo("Da nhan. So cua bac: 4821 7736");
        assertThat(message.getJsonObject("sms").getInteger("segments")).isOne();
        ShortMessage receipt = gateway.delivered().get(0);
        assertThat(receipt.esmClass()).isEqualTo(ShortMessage.IS_RECEIPT);
        assertThat(receipt.userData().toString()).startsWith("id:" + submittedId()).contains("stat:DELIVRD");
    }

    @Test
    void partsAreJoinedInAnyOrder() {
        gateway.bind();
        List<Buffer> parts = Segments.of(LONG, 5).parts();
        gateway.submit(0x40, 0, parts.get(1).getBytes());
        gateway.submit(0x40, 0, parts.get(0).getBytes());
        await().until(() -> onPhone().contains(LONG));
        assertThat(onPhone()).contains("\"segments\":2");
    }

    @Test
    void anOverlongPartIsRefused() {
        gateway.bind();
        gateway.submit(0, 0, "a".repeat(161).getBytes(StandardCharsets.US_ASCII));
        await().untilAsserted(() -> assertThat(gateway.answersTo(Pdu.SUBMIT_SM)).extracting(Pdu::status).containsExactly(Status.INVALID_LENGTH));
    }

    @Test
    void throttlingPassesAndLeavesNothingOnThePhone() {
        centre.faults().arm(SmsFault.THROTTLE, 1);
        gateway.bind();
        gateway.submit(0, 0, "mot".getBytes(StandardCharsets.US_ASCII));
        gateway.submit(0, 0, "hai".getBytes(StandardCharsets.US_ASCII));
        await().untilAsserted(() -> assertThat(gateway.answersTo(Pdu.SUBMIT_SM)).extracting(Pdu::status).containsExactly(Status.THROTTLED, Status.OK));
        assertThat(onPhone()).contains("hai").doesNotContain("mot");
    }

    @Test
    void aReceiptCanOvertakeTheAnswerAndItsIdCanBeHexadecimal() {
        centre.faults().arm(SmsFault.RECEIPT_BEFORE_RESPONSE, 1);
        centre.faults().arm(SmsFault.HEX_RECEIPT_ID, 1);
        gateway.bind();
        await().until(() -> gateway.read().size() == 1);
        gateway.submit(0, 0, "alo".getBytes(StandardCharsets.US_ASCII));
        await().until(() -> gateway.read().size() == 3);
        assertThat(gateway.read().get(1).command()).isEqualTo(Pdu.DELIVER_SM);
        assertThat(gateway.delivered().get(0).userData().toString()).startsWith("id:" + Long.toHexString(Long.parseLong(submittedId())) + " ");
    }

    @Test
    void aMissingAnswerLeavesTheTextOnThePhone() {
        centre.faults().arm(SmsFault.NO_RESPONSE, 1);
        gateway.bind();
        gateway.submit(0, 0, "alo".getBytes(StandardCharsets.US_ASCII));
        await().until(() -> !gateway.delivered().isEmpty());
        assertThat(gateway.answersTo(Pdu.SUBMIT_SM)).isEmpty();
        assertThat(onPhone()).contains("alo");
    }

    @Test
    void aConnectionCanBeCutInTheMiddleOfAPdu() {
        gateway.bind();
        await().until(() -> !gateway.read().isEmpty());
        centre.faults().arm(SmsFault.CUT_MID_PDU, 1);
        Future<Boolean> taken = centre.send(NUMBER, "alo");
        await().until(gateway::isClosed);
        assertThat(gateway.delivered()).isEmpty();
        gateway = connect();
        gateway.bind();
        assertThat(get(taken)).isTrue();
    }

    @Test
    void aRestartOfTheCentreEndsEveryConnection() {
        gateway.bind();
        await().until(centre::isBound);
        centre.disconnectAll();
        await().until(() -> gateway.isClosed() && !centre.isBound());
    }

    @Test
    void pdusWrittenByteByByteAreTheSame() {
        centre.faults().arm(SmsFault.SPLIT_WRITES, -1);
        gateway.bind();
        assertThat(get(centre.send(NUMBER, "alo"))).isTrue();
        assertThat(gateway.deliveredTexts()).containsExactly("alo");
    }

    @Test
    void damageAndUnknownCommandsAreNacked() {
        gateway.write(0x00000103, Buffer.buffer());
        gateway.write(Pdu.SUBMIT_SM, Buffer.buffer("x"));
        gateway.bind();
        gateway.write(Pdu.SUBMIT_SM, Buffer.buffer("x"));
        await().untilAsserted(() -> assertThat(gateway.read()).extracting(Pdu::status)
            .containsExactly(Status.INVALID_COMMAND, Status.NOT_BOUND, Status.OK, Status.INVALID_LENGTH));
    }

    private String submittedId() {
        return new Fields(gateway.answersTo(Pdu.SUBMIT_SM).get(0).body()).text();
    }

    private String onPhone() {
        return rig.getJson("/sms/" + NUMBER + "/messages").encode();
    }
}
