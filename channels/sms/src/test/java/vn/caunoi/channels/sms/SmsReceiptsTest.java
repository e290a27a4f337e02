package vn.caunoi.channels.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caunoi.channels.Inbound.Receipt;
import vn.caunoi.channels.Inbound.Receipt.Status;
import vn.caunoi.channels.SendResult;

class SmsReceiptsTest {

    private static final String TEXT = "id:%s sub:001 dlvrd:001 submit date:2611220800 done date:2611220801 stat:%s err:000 text:Da nhan";

    private final SmsBench bench;

    SmsReceiptsTest() throws IOException {
        bench = new SmsBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private static byte[] receipt(int esmClass, int coding, byte[] text, byte[] fields) {
        return Pdu.deliver(SmsBench.CITIZEN, "99000", esmClass, coding, text, fields);
    }

    private static byte[] receipt(String text) {
        return receipt(0x04, 0, text.getBytes(US_ASCII), new byte[0]);
    }

    private Receipt only() {
        assertThat(bench.accepted).hasSize(1);
        return (Receipt) bench.accepted.get(0);
    }

    @ParameterizedTest
    @CsvSource({"DELIVRD,DELIVERED", "EXPIRED,FAILED", "DELETED,FAILED", "UNDELIV,FAILED", "REJECTD,FAILED", "FAILED,FAILED",
        "SKIPPED,FAILED", "delivrd,DELIVERED", "UNDELIVERABLE,FAILED"})
    void aFinalStateIsReported(String word, Status status) {
        bench.bound();
        assertThat(bench.smsc.delivered(receipt(TEXT.formatted("42", word)))).isZero();
        assertThat(only().status()).isEqualTo(status);
        assertThat(only().sentIds()).contains("42");
        assertThat(only().citizen()).isEqualTo("+84900000001");
        assertThat(only().raw()).contains("stat:" + word).doesNotContain("Da nhan");
    }

    @ParameterizedTest
    @CsvSource({"ENROUTE", "ACCEPTD", "UNKNOWN", "SOMETHING"})
    void whatIsNotFinalIsAnsweredAndNotReported(String word) {
        bench.bound();
        assertThat(bench.smsc.delivered(receipt(TEXT.formatted("42", word)))).isZero();
        assertThat(bench.smsc.delivered(receipt(0x20, 0, TEXT.formatted("42", "DELIVRD").getBytes(US_ASCII), new byte[0]))).isZero();
        assertThat(bench.accepted).isEmpty();
    }

    @Test
    void looselyWrittenReceiptsAreRead() {
        bench.bound();
        bench.smsc.delivered(receipt("ID: 0042  stat : DELIVRD done date:000000000000 Text:"));
        assertThat(only().sentIds()).contains("0042", "42");
    }

    @Test
    void aReceiptWithoutItsMarkIsKnownByItsFieldsAndACitizensWordsAreNot() {
        bench.bound();
        bench.smsc.delivered(receipt(0, 0, TEXT.formatted("42", "DELIVRD").getBytes(US_ASCII), new byte[0]));
        assertThat(only().status()).isEqualTo(Status.DELIVERED);
        bench.smsc.delivered(SmsBench.CITIZEN, "id: 42 stat: chua xong");
        assertThat(bench.accepted).hasSize(2).last().isNotInstanceOf(Receipt.class);
    }

    @Test
    void aReceiptMarkedUcs2IsReadEitherWay() {
        bench.bound();
        bench.smsc.delivered(receipt(0x04, 8, TEXT.formatted("42", "DELIVRD").getBytes(US_ASCII), new byte[0]));
        bench.smsc.delivered(receipt(0x04, 8, TEXT.formatted("43", "DELIVRD").getBytes(UTF_16BE), new byte[0]));
        assertThat(bench.accepted).hasSize(2);
    }

    @Test
    void optionalFieldsWinOverTheText() {
        bench.bound();
        byte[] fields = new byte[5 + 4 + 5];
        System.arraycopy(Pdu.field(Delivery.RECEIPTED_MESSAGE_ID, "abcd\0".getBytes(US_ASCII)), 0, fields, 0, 9);
        System.arraycopy(Pdu.field(Delivery.MESSAGE_STATE, new byte[] {5}), 0, fields, 9, 5);
        bench.smsc.delivered(receipt(0x04, 0, TEXT.formatted("42", "DELIVRD").getBytes(US_ASCII), fields));
        assertThat(only().sentIds()).contains("abcd", "ABCD").doesNotContain("42");
        assertThat(only().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aRepeatedReceiptIsOneAndOneThatCouldNotBeKeptIsAskedForAgain() {
        bench.bound();
        bench.store = inbound -> Future.failedFuture("away");
        assertThat(bench.smsc.delivered(receipt(TEXT.formatted("42", "DELIVRD")))).isEqualTo(0x64);
        bench.store = bench::keep;
        assertThat(bench.smsc.delivered(receipt(TEXT.formatted("42", "DELIVRD")))).isZero();
        assertThat(bench.smsc.delivered(receipt(TEXT.formatted("42", "DELIVRD")))).isZero();
        assertThat(only().status()).isEqualTo(Status.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"exact,1a2B,1A2B", "exact,000123,123", "hex-to-dec,1A2B,6699", "dec-to-hex,6699,1a2b", "hex-to-dec,0000001A2B,0000006699",
        "exact,0f8fad5b-d9cb-469f-a165-70867728950e,0F8FAD5B-D9CB-469F-A165-70867728950E",
        "hex-to-dec,FFFFFFFFFFFFFFFFFFFF,1208925819614629174706175"})
    void theIdOfTheReceiptMatchesTheIdOfTheAnswer(String form, String answered, String receipted) {
        SmsChannel channel = bench.bound(bench.settings().put("messageIdForm", form));
        bench.smsc.onSubmit = submit -> submit.answer(0, Pdu.cString(answered)).bytes();
        SendResult.Sent sent = SmsBench.sent(channel, "Da nhan");
        bench.smsc.delivered(receipt(TEXT.formatted(receipted, "DELIVRD")));
        assertThat(Collections.disjoint(sent.ids(), only().sentIds())).isFalse();
    }

    @Test
    void inTheExactFormTheIdsOfTwoMessagesNeverMeet() {
        assertThat(MessageIds.answered("10", SmsSettings.MessageIdForm.EXACT)).isEqualTo(List.of("10"));
        assertThat(MessageIds.receipted("16")).isEqualTo(List.of("16"));
    }

    @Test
    void aReceiptThatOvertakesTheAnswerIsReported() {
        SmsChannel channel = bench.bound();
        bench.smsc.onSubmit = submit -> {
            bench.smsc.deliver(receipt(TEXT.formatted("42", "DELIVRD")));
            return bench.smsc.accept(submit);
        };
        SendResult.Sent sent = SmsBench.sent(channel, "Da nhan");
        await().until(() -> bench.accepted.size() == 1);
        assertThat(Collections.disjoint(sent.ids(), only().sentIds())).isFalse();
    }
}
