package vn.caunoi.channels.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.SendResult;

class SmsInboundTest {

    private static final int TRY_AGAIN = 0x64;
    private static final int SLOW_DOWN = 0x58;
    private static final byte[] NO_FIELDS = {};
    private static final Duration REPEATED_AFTER = Duration.ofSeconds(10);

    private final SmsBench bench;

    SmsInboundTest() throws IOException {
        bench = new SmsBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void aTextIsAcceptedUnderThePhoneNumberAndThenAnswered() {
        bench.bound();
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "duong truoc nha toi hu")).isZero();
        Inbound.Said said = (Inbound.Said) bench.accepted.get(0);
        assertThat(said.citizen()).isEqualTo("+84900000001");
        assertThat(said.text()).isEqualTo("duong truoc nha toi hu");
        assertThat(said.at()).isEqualTo(bench.clock.instant());
    }

    @Test
    void noAnswerLeavesBeforeTheStoreHasKeptTheText() {
        Promise<Intake.Accepted> kept = Promise.promise();
        bench.store = inbound -> kept.future();
        bench.bound();
        int number = bench.smsc.deliver(SmsBench.CITIZEN, "chao");
        // What came after it is answered, so that its own answer is not merely late.
        int enquiries = bench.smsc.enquiries.get();
        bench.smsc.write(new Pdu(Pdu.ENQUIRE_LINK, 0, 7, NO_FIELDS).bytes());
        bench.smsc.answer(7);
        assertThat(bench.smsc.answered(number)).isFalse();
        kept.complete(Intake.Accepted.FRESH);
        assertThat(bench.smsc.answer(number).status()).isZero();
        assertThat(bench.smsc.enquiries.get()).isGreaterThanOrEqualTo(enquiries);
    }

    @Test
    void whenTheStoreIsAwayTheSmsCentreIsAskedToTryAgainAndNothingIsTwice() {
        bench.store = inbound -> Future.failedFuture("store away");
        bench.bound();
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "chao")).isEqualTo(TRY_AGAIN);
        bench.store = bench::keep;
        bench.clock.advance(REPEATED_AFTER);
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "chao")).isZero();
        assertThat(bench.texts()).containsExactly("chao");
    }

    @Test
    void whenTheStoreHangsTheSmsCentreIsAskedToTryAgainAndTheRepetitionIsKnown() {
        bench.store = inbound -> bench.keep(inbound).compose(kept -> Promise.<Intake.Accepted>promise().future());
        bench.bound(bench.settings().put("storeTimeout", "100ms"));
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "chao")).isEqualTo(TRY_AGAIN);
        bench.store = bench::keep;
        bench.clock.advance(REPEATED_AFTER);
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "chao")).isZero();
        assertThat(bench.texts()).containsExactly("chao");
    }

    @Test
    void anHonestSecondOneIsNeverSwallowed() {
        bench.bound();
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "1")).isZero();
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "1")).isZero();
        assertThat(bench.texts()).containsExactly("1", "1");
    }

    @Test
    void aTextKeptButNotAnsweredBeforeACrashIsTakenOnceByTheNextProcess() throws IOException {
        Promise<Intake.Accepted> never = Promise.promise();
        bench.store = inbound -> bench.keep(inbound).compose(kept -> never.future());
        bench.bound(bench.settings().put("storeTimeout", "1m").put("reconnectMin", "1h").put("reconnectMax", "1h"));
        bench.smsc.deliver(SmsBench.CITIZEN, "1");
        await().until(() -> bench.accepted.size() == 1);
        bench.smsc.cut();
        bench.store = bench::keep;
        bench.bound();
        bench.clock.advance(REPEATED_AFTER);
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "1")).isZero();
        assertThat(bench.texts()).containsExactly("1");
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "1")).isZero();
        assertThat(bench.texts()).containsExactly("1", "1");
    }

    @Test
    void aRepetitionThatComesWhileTheFirstStillWaitsForTheStoreIsTheSameText() {
        Promise<Void> slow = Promise.promise();
        AtomicInteger asked = new AtomicInteger();
        bench.store = inbound -> {
            asked.incrementAndGet();
            return slow.future().compose(v -> bench.keep(inbound));
        };
        SmsChannel channel = bench.bound();
        bench.smsc.deliver(SmsBench.CITIZEN, "1");
        await().until(() -> asked.get() == 1);
        bench.smsc.cut();
        bench.smsc.awaitBound(2);
        bench.awaitUp(channel);
        bench.clock.advance(Duration.ofSeconds(1));
        int repetition = bench.smsc.deliver(SmsBench.CITIZEN, "1");
        slow.complete();
        assertThat(bench.smsc.answer(repetition).status()).isZero();
        assertThat(bench.texts()).containsExactly("1");
    }

    @Test
    void aSuccessIsNotWrittenWhenTheSmsCentreRepeatsAlready() {
        Promise<Void> slow = Promise.promise();
        AtomicBoolean asked = new AtomicBoolean();
        bench.store = inbound -> {
            asked.set(true);
            return slow.future().compose(v -> bench.keep(inbound));
        };
        bench.bound(bench.settings().put("storeTimeout", "5s"));
        int first = bench.smsc.deliver(SmsBench.CITIZEN, "1");
        await().until(asked::get);
        bench.clock.advance(REPEATED_AFTER);
        slow.complete();
        assertThat(bench.smsc.answer(first).status()).isEqualTo(TRY_AGAIN);
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "1")).isZero();
        assertThat(bench.texts()).containsExactly("1");
    }

    @Test
    void aRepetitionIsForgottenWhenTheSmsCentreNoLongerRepeats() {
        bench.store = inbound -> bench.keep(inbound).compose(kept -> Future.failedFuture("the answer of the store was lost"));
        bench.bound(bench.settings().put("redeliveryWindow", "1h").put("sweep", "1h"));
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "1")).isEqualTo(TRY_AGAIN);
        bench.store = bench::keep;
        bench.clock.advance(Duration.ofHours(2));
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "1")).isZero();
        assertThat(bench.texts()).containsExactly("1", "1");
    }

    @Test
    void theSmsCentresOwnIdIsUsedWhereItSendsOne() {
        bench.bound(bench.settings().put("messageIdTag", "0x1400"));
        byte[] body = Pdu.deliver(SmsBench.CITIZEN, "99000", 0, 0, "1".getBytes(US_ASCII), Pdu.field(0x1400, "abc".getBytes(US_ASCII)));
        assertThat(bench.smsc.delivered(body)).isZero();
        assertThat(bench.smsc.delivered(body)).isZero();
        assertThat(bench.texts()).containsExactly("1");
    }

    @Test
    void aCitizensTextsKeepTheirOrderWhenTheStoreIsSlow() {
        List<String> begun = new CopyOnWriteArrayList<>();
        Promise<Void> slow = Promise.promise();
        bench.store = inbound -> {
            begun.add(((Inbound.Said) inbound).text());
            return begun.size() == 1 ? slow.future().compose(v -> bench.keep(inbound)) : bench.keep(inbound);
        };
        bench.bound();
        bench.smsc.deliver(SmsBench.CITIZEN, "mot");
        int second = bench.smsc.deliver(SmsBench.CITIZEN, "hai");
        assertThat(bench.smsc.delivered("84900000002", "khac")).isZero();
        assertThat(begun).containsExactly("mot", "khac");
        slow.complete();
        bench.smsc.answer(second);
        assertThat(bench.texts()).containsExactly("khac", "mot", "hai");
    }

    @Test
    void waitingForTheStoreHoldsUpNoSending() {
        bench.store = inbound -> Promise.<Intake.Accepted>promise().future();
        SmsChannel channel = bench.bound(bench.settings().put("storeTimeout", "1m"));
        IntStream.range(0, 50).forEach(i -> bench.smsc.deliver("8490000%04d".formatted(i), "chao"));
        assertThat(SmsBench.sent(channel, "Da, em nghe")).isInstanceOf(SendResult.Sent.class);
    }

    @Test
    void aStormBeyondTheWindowIsToldToSlowDownAndNothingIsLost() {
        List<Promise<Void>> waiting = new CopyOnWriteArrayList<>();
        bench.store = inbound -> {
            Promise<Void> slow = Promise.promise();
            waiting.add(slow);
            return slow.future().compose(v -> bench.keep(inbound));
        };
        bench.bound(bench.settings().put("inboundWindow", 5));
        List<Integer> numbers = IntStream.range(0, 12).mapToObj(i -> bench.smsc.deliver("8490000%04d".formatted(i), "t" + i)).toList();
        assertThat(numbers.subList(5, 12)).allSatisfy(number -> assertThat(bench.smsc.answer(number).status()).isEqualTo(SLOW_DOWN));
        await().until(() -> waiting.size() == 5);
        waiting.forEach(slow -> slow.complete());
        assertThat(numbers.subList(0, 5)).allSatisfy(number -> assertThat(bench.smsc.answer(number).status()).isZero());
        assertThat(bench.accepted).hasSize(5);
    }

    @Test
    void vietnameseInUcs2AndGsm7AndLatin1IsRead() {
        bench.bound();
        bench.smsc.delivered(Pdu.deliver(SmsBench.CITIZEN, "99000", 0, 8, "Đường hư rồi 😊".getBytes(UTF_16BE), NO_FIELDS));
        bench.smsc.delivered(Pdu.deliver(SmsBench.CITIZEN, "99000", 0, 0, new byte[] {0x00, 0x1B, 0x65, 0x7F}, NO_FIELDS));
        bench.smsc.delivered(Pdu.deliver(SmsBench.CITIZEN, "99000", 0, 3, new byte[] {(byte) 0xE0, '@'}, NO_FIELDS));
        assertThat(bench.texts()).containsExactly("Đường hư rồi 😊", "@€à", "à@");
    }

    @Test
    void aPduThatComesOctetByOctetIsReadWhole() {
        bench.bound();
        byte[] octets = new Pdu(Pdu.DELIVER_SM, 0, 77, Pdu.deliver(SmsBench.CITIZEN, "99000", 0, 0, "tung chut".getBytes(US_ASCII), NO_FIELDS)).bytes();
        for (byte octet : octets) {
            bench.smsc.write(new byte[] {octet});
        }
        assertThat(bench.smsc.answer(77).status()).isZero();
        assertThat(bench.texts()).containsExactly("tung chut");
    }

    @Test
    void aBrokenDeliverDoesNotStopTheNextGoodOne() {
        bench.bound();
        bench.smsc.write(new Pdu(Pdu.DELIVER_SM, 0, 66, new byte[] {0, 1, 1, '8'}).bytes());
        assertThat(bench.smsc.answer(66)).matches(pdu -> pdu.command() == Pdu.ANSWER && pdu.status() != 0, "a generic_nack");
        bench.smsc.write(new Pdu(0x1234, 0, 67, new byte[] {1, 2, 3}).bytes());
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "van tot")).isZero();
        assertThat(bench.texts()).containsExactly("van tot");
    }

    @Test
    void anImpossibleLengthEndsTheLinkAndTheNextOneWorks() {
        SmsChannel channel = bench.bound();
        bench.smsc.write(new byte[] {0x7F, -1, -1, -1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 9});
        bench.smsc.awaitBound(2);
        bench.awaitUp(channel);
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "van tot")).isZero();
    }
}
