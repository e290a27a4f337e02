package vn.caunoi.channels.sms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caunoi.channels.Gsm7;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.testkit.Waiting;

class SmsSendTest {

    private static final int THROTTLED = 0x58;
    private static final byte[] SILENCE = {};

    private final SmsBench bench;

    SmsSendTest() throws IOException {
        bench = new SmsBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private Pdu.Submit only() {
        assertThat(bench.smsc.submits).hasSize(1);
        return bench.smsc.submits.get(0).submit();
    }

    @Test
    void aShortTextIsOneUnaccentedSubmit() {
        SmsChannel channel = bench.bound();
        SendResult.Sent sent = SmsBench.sent(channel, "Dạ, em đã nhận ạ");
        assertThat(sent.ids()).containsExactly("42");
        assertThat(sent.note()).isEqualTo("1 SMS GSM-7");
        Pdu.Submit submit = only();
        assertThat(Gsm7.decode(submit.message())).isEqualTo("Da, em da nhan a");
        assertThat(submit.source()).isEqualTo("99000");
        assertThat(submit.destination()).isEqualTo("84900000001");
        assertThat(submit.esmClass()).isZero();
        assertThat(submit.coding()).isZero();
        assertThat(submit.registered()).isEqualTo(1);
        assertThat(submit.validity()).isEqualTo("000001000000000R");
    }

    @Test
    void optionsAreNumberedLines() {
        SmsChannel channel = bench.bound();
        Outbound menu = new Outbound("m", "tinnhan", "+84900000001", "Bác cần gì?",
                List.of(new Option("open", "Gửi kiến nghị"), new Option("faq", "Hỏi")), List.of(), Optional.empty());
        Waiting.on(channel.send(menu));
        assertThat(Gsm7.decode(only().message())).isEqualTo("Bac can gi?\n1 Gui kien nghi\n2 Hoi");
    }

    @Test
    void aLongTextIsPartsInOrderUnderOneReferenceAndAReceiptIsAskedForOnEach() {
        SmsChannel channel = bench.bound(bench.settings().put("prices", new JsonArray().add(new JsonObject().put("from", "2026-01-01").put("vnd", 550))));
        String text = "a".repeat(152) + "€" + "b".repeat(200);
        SendResult.Sent sent = SmsBench.sent(channel, text);
        assertThat(sent.ids()).containsExactly("42", "43", "44");
        assertThat(sent.note()).isEqualTo("3 SMS GSM-7, 1650 VND");
        List<Pdu.Submit> submits = bench.smsc.submits.stream().map(Pdu::submit).toList();
        byte reference = submits.get(0).message()[3];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            Pdu.Submit submit = submits.get(i);
            assertThat(submit.esmClass()).isEqualTo(0x40);
            assertThat(submit.registered()).isEqualTo(1);
            assertThat(submit.message()).startsWith(5, 0, 3, reference, 3, i + 1);
            assertThat(submit.message().length).isLessThanOrEqualTo(6 + 153);
            joined.append(Gsm7.decode(Arrays.copyOfRange(submit.message(), 6, submit.message().length)));
        }
        assertThat(joined).hasToString(text);
        SmsBench.sent(channel, text);
        assertThat(bench.smsc.submits.get(3).submit().message()[3]).isNotEqualTo(reference);
    }

    @Test
    void accentsStayWhereThePolicyKeepsThem() {
        SmsChannel channel = bench.bound(bench.settings().put("textPolicy", "ucs2"));
        SmsBench.sent(channel, "Dạ, em đã nhận ạ");
        assertThat(only().coding()).isEqualTo(8);
        assertThat(new String(only().message(), UTF_16BE)).isEqualTo("Dạ, em đã nhận ạ");
    }

    @Test
    void aLongTextCanGoAsOnePayload() {
        SmsChannel channel = bench.bound(bench.settings().put("longMessageForm", "payload"));
        SmsBench.sent(channel, "a".repeat(300));
        assertThat(only().message()).isEmpty();
        assertThat(only().fields()).startsWith(0x04, 0x24, 300 >> 8, 300 & 0xFF).hasSize(304);
    }

    @Test
    void latin1IsWrittenWhereTheSmsCentreReadsItSo() {
        SmsChannel channel = bench.bound(bench.settings().put("dataCodingZeroIs", "latin1"));
        SmsBench.sent(channel, "gia 5$ @nha [1]");
        assertThat(only().message()).isEqualTo("gia 5$ @nha [1]".getBytes(ISO_8859_1));
        assertThat(SmsBench.failed(channel, "5 €").kind()).isEqualTo(Kind.INVALID);
    }

    @Test
    void aTextOfTooManySegmentsOrNoneIsRefusedBeforeSending() {
        SmsChannel channel = bench.bound(bench.settings().put("maxSegments", 2));
        assertThat(SmsBench.failed(channel, "a".repeat(307)).detail()).contains("3 segments");
        assertThat(SmsBench.failed(channel, "").kind()).isEqualTo(Kind.INVALID);
        assertThat(bench.smsc.submits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VIETTEL", "197", "''"})
    void anAddressThatIsNoPhoneIsUnreachable(String citizen) {
        SmsChannel channel = bench.bound();
        SendResult result = Waiting.on(channel.send(Outbound.text("m", "tinnhan", citizen, "Da")));
        assertThat(((SendResult.Failed) result).failure().kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"0x01,INVALID", "0x08,RETRY_LATER", "0x0A,MISCONFIGURED", "0x0B,UNREACHABLE", "0x14,THROTTLED", "0x45,RETRY_LATER",
        "0x58,THROTTLED", "0x61,INVALID", "0x64,RETRY_LATER", "0x66,INVALID", "0xC1,INVALID", "0x104,MISCONFIGURED", "0x4FF,RETRY_LATER"})
    void aRefusalIsNamedInTheCommonVocabulary(String status, Kind kind) {
        SmsChannel channel = bench.bound();
        bench.smsc.onSubmit = submit -> RawSmsc.refuse(submit, Integer.decode(status));
        assertThat(SmsBench.failed(channel, "Da").kind()).isEqualTo(kind);
    }

    @Test
    void aThrottledAccountPausesLongerEachTimeAndAsksNothingMeanwhile() {
        SmsChannel channel = bench.bound();
        bench.smsc.onSubmit = submit -> RawSmsc.refuse(submit, THROTTLED);
        assertThat(SmsBench.failed(channel, "Da").after()).contains(Duration.ofSeconds(1));
        assertThat(SmsBench.failed(channel, "Da").after()).contains(Duration.ofSeconds(1));
        assertThat(bench.smsc.submits).hasSize(1);
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(SmsBench.failed(channel, "Da").after()).contains(Duration.ofSeconds(2));
        bench.clock.advance(Duration.ofSeconds(2));
        bench.smsc.onSubmit = bench.smsc::accept;
        SmsBench.sent(channel, "Da");
    }

    @Test
    void anAnswerThatNeverComesLeavesTheMessageInDoubt() {
        SmsChannel channel = bench.bound(bench.settings().put("responseTimeout", "200ms"));
        bench.smsc.onSubmit = submit -> SILENCE;
        assertThat(SmsBench.failed(channel, "Da").kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void aLinkCutWhileWaitingLeavesTheMessageInDoubtAtOnce() {
        SmsChannel channel = bench.bound(bench.settings().put("responseTimeout", "5m"));
        bench.smsc.onSubmit = submit -> SILENCE;
        Future<SendResult> sending = channel.send(SmsBench.message("Da"));
        await().until(() -> bench.smsc.submits.size() == 1);
        bench.smsc.cut();
        assertThat(((SendResult.Failed) Waiting.on(sending)).failure().kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void anAnswerCutInTheMiddleLeavesTheMessageInDoubt() {
        SmsChannel channel = bench.bound();
        bench.smsc.onSubmit = submit -> Arrays.copyOf(bench.smsc.accept(submit), 10);
        Future<SendResult> sending = channel.send(SmsBench.message("Da"));
        await().until(() -> bench.smsc.submits.size() == 1);
        bench.smsc.cut();
        assertThat(((SendResult.Failed) Waiting.on(sending)).failure().kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void aLateAnswerToOneMessageIsNotTakenForTheNext() {
        SmsChannel channel = bench.bound(bench.settings().put("responseTimeout", "300ms"));
        AtomicInteger count = new AtomicInteger();
        Pdu[] first = new Pdu[1];
        bench.smsc.onSubmit = submit -> {
            if (count.incrementAndGet() == 1) {
                first[0] = submit;
                return SILENCE;
            }
            bench.smsc.write(bench.smsc.accept(first[0]));
            return bench.smsc.accept(submit);
        };
        assertThat(SmsBench.failed(channel, "mot").kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(SmsBench.sent(channel, "hai").ids()).containsExactly("43");
    }

    @Test
    void withoutALinkTheMessageWaitsForAnotherTry() throws IOException {
        SmsChannel channel = bench.bound();
        bench.smsc.close();
        bench.awaitDown(channel);
        SendFailure failure = SmsBench.failed(channel, "Da");
        assertThat(failure.kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(failure.code()).isEqualTo("not-bound");
    }

    @Test
    void aLaterPartRefusedInPassingIsTriedAgainSoThatTheMessageArrivesWhole() {
        SmsChannel channel = bench.bound();
        AtomicInteger count = new AtomicInteger();
        bench.smsc.onSubmit = submit -> count.incrementAndGet() == 2 ? RawSmsc.refuse(submit, THROTTLED) : bench.smsc.accept(submit);
        assertThat(SmsBench.sent(channel, "a".repeat(200)).ids()).containsExactly("42", "43");
        assertThat(bench.smsc.submits).hasSize(3);
    }

    /** By then it counts as interrupted and the next message may be on the phone. */
    @Test
    void aLaterPartThatCannotLeaveInTimeIsNotSentAnyMore() {
        SmsChannel channel = bench.bound();
        bench.smsc.onSubmit = submit -> {
            bench.clock.advance(Duration.ofSeconds(40));
            return bench.smsc.accept(submit);
        };
        Outbound message = SmsBench.message("a".repeat(400)).leavingBefore(bench.clock.instant().plusSeconds(60));
        SendFailure failure = ((SendResult.Failed) Waiting.on(channel.send(message))).failure();
        assertThat(failure.kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(failure.detail()).contains("2 of 3 parts were taken (ids 42, 43)").contains("its time was over");
        assertThat(bench.smsc.submits).hasSize(2);
    }

    @Test
    void aMessageWhoseTimeIsOverDoesNotLeave() {
        SmsChannel channel = bench.bound();
        Outbound message = SmsBench.message("Da").leavingBefore(bench.clock.instant().minusMillis(1));
        assertThat(((SendResult.Failed) Waiting.on(channel.send(message))).failure().kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(bench.smsc.submits).isEmpty();
    }

    @Test
    void aLaterPartRefusedForGoodLeavesTheMessageInDoubtAndSaysWhatWasTaken() {
        SmsChannel channel = bench.bound();
        AtomicInteger count = new AtomicInteger();
        bench.smsc.onSubmit = submit -> count.incrementAndGet() == 2 ? RawSmsc.refuse(submit, 0x0B) : bench.smsc.accept(submit);
        SendFailure failure = SmsBench.failed(channel, "a".repeat(400));
        assertThat(failure.kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(failure.detail()).contains("1 of 3 parts were taken (ids 42)").contains("number is not accepted");
        assertThat(bench.smsc.submits).hasSize(2);
    }

    @Test
    void noMoreThanTheWindowAreUnansweredAtOnce() {
        SmsChannel channel = bench.bound(bench.settings().put("window", 2));
        bench.smsc.onSubmit = submit -> SILENCE;
        List<Future<SendResult>> sending = IntStream.range(0, 5)
                .mapToObj(i -> channel.send(Outbound.text("m" + i, "tinnhan", "+8490000%04d".formatted(i), "Da"))).toList();
        await().until(() -> bench.smsc.submits.size() == 2);
        bench.smsc.onSubmit = bench.smsc::accept;
        bench.smsc.submits.forEach(submit -> bench.smsc.write(bench.smsc.accept(submit)));
        sending.forEach(one -> assertThat(Waiting.on(one)).isInstanceOf(SendResult.Sent.class));
        assertThat(bench.smsc.submits).hasSize(5);
    }

    @Test
    void messagesToOneCitizenLeaveOneAfterTheOther() {
        SmsChannel channel = bench.bound();
        bench.smsc.onSubmit = submit -> SILENCE;
        Future<SendResult> first = channel.send(SmsBench.message("mot"));
        Future<SendResult> second = channel.send(SmsBench.message("hai"));
        await().until(() -> bench.smsc.submits.size() == 1);
        channel.send(Outbound.text("m", "tinnhan", "+84900000002", "khac"));
        await().until(() -> bench.smsc.submits.size() == 2);
        bench.smsc.onSubmit = bench.smsc::accept;
        bench.smsc.submits.forEach(submit -> bench.smsc.write(bench.smsc.accept(submit)));
        assertThat(Waiting.on(first)).isInstanceOf(SendResult.Sent.class);
        assertThat(Waiting.on(second)).isInstanceOf(SendResult.Sent.class);
        assertThat(bench.smsc.submits.stream().map(pdu -> Gsm7.decode(pdu.submit().message()))).containsExactly("mot", "khac", "hai");
    }
}
