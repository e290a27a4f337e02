package vn.caunoi.channels.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.WebhookChannel;
import vn.caunoi.channels.WebhookChannel.Reception;
import vn.caunoi.channels.WebhookChannel.Reception.Malformed;
import vn.caunoi.channels.WebhookChannel.Reception.Received;

/** What every channel keeps whose provider calls by HTTP: the captured payloads, and the hostile ones made from them. */
public interface WebhookChannelContract extends ChannelContract {

    @Override
    WebhookChannel channel();

    /** Headers of a genuine delivery of exactly these bytes, whatever they are. */
    MultiMap sign(Buffer body);

    /** Every file of {@code src/test/resources/payloads} and what it must become. */
    Map<String, Received> captured();

    /** A genuine text message whose provider id is this JSON literal, a number or a quoted string. */
    Buffer messageWithId(String literal);

    /** A well-formed body of an event nobody knows; its name is {@code su_kien_la}. */
    Buffer unknownEvent();

    @TestFactory
    default Stream<DynamicTest> aCapturedPayloadBecomesWhatItSays() {
        return captured().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> assertThat(genuine(load(entry.getKey())))
                        .isEqualTo(entry.getValue())));
    }

    @Test
    default void everyCapturedFileIsExpectedAndEveryExpectedFileExists() {
        assertThat(captured().keySet()).isEqualTo(Payloads.names(getClass()));
    }

    @Test
    default void aMissingSignatureIsRefused() {
        bodies().forEach(body -> assertRefused(receive(MultiMap.caseInsensitiveMultiMap(), body)));
    }

    @Test
    default void theSignatureOfAnotherBodyIsRefused() {
        bodies().forEach(body -> assertRefused(receive(sign(messageWithId("\"khac\"")), body)));
    }

    @Test
    default void aSignatureOfRubbishIsRefused() {
        Buffer body = messageWithId("\"1\"");
        for (String rubbish : List.of("", " ", "mac=", "=", "mac=zz", "0".repeat(64), "ä", "mac=" + "f".repeat(10_000))) {
            MultiMap headers = MultiMap.caseInsensitiveMultiMap();
            sign(body).names().forEach(name -> headers.set(name, rubbish));
            assertRefused(receive(headers, body));
        }
    }

    @Test
    default void aBodyAlteredByOneByteIsNeverReceived() {
        Buffer body = messageWithId("\"1\"");
        MultiMap headers = sign(body);
        for (int i = 0; i < body.length(); i++) {
            Buffer altered = body.copy().setByte(i, (byte) (body.getByte(i) ^ 1));
            assertThat(receive(headers, altered)).as("byte %d altered", i).isNotInstanceOf(Received.class);
        }
    }

    @Test
    default void aCutBodyIsNeverReceivedEvenWhenSigned() {
        Buffer body = messageWithId("\"1\"");
        for (int length = 0; length < body.length(); length++) {
            assertThat(genuine(body.slice(0, length))).as("cut to %d bytes", length).isNotInstanceOf(Received.class);
        }
    }

    @Test
    default void aSignedBodyThatCannotBeReadIsMalformedWithAReason() {
        Buffer body = messageWithId("\"1\"");
        Reception reception = genuine(body.slice(0, body.length() - 1));
        assertThat(reception).isInstanceOf(Malformed.class);
        assertThat(((Malformed) reception).reason()).isNotBlank();
    }

    @Test
    default void strangeBodiesAreAnsweredQuicklyAndNeverReceived() {
        for (Buffer body : hostile()) {
            Reception reception = assertTimeout(Duration.ofSeconds(2), () -> genuine(body));
            assertThat(reception).isNotInstanceOf(Received.class);
        }
    }

    @Test
    default void anUnknownEventIsIgnoredByNameAndIsNoError() {
        assertThat(genuine(unknownEvent())).isEqualTo(new Received(List.of(), List.of("su_kien_la")));
    }

    @Test
    default void theSamePayloadTwiceIsTheSameEvent() {
        bodies().forEach(body -> assertThat(genuine(body)).isEqualTo(genuine(body)));
    }

    @Test
    default void eventsOutOfOrderBecomeTheSameAsInOrder() {
        List<String> names = new ArrayList<>(captured().keySet());
        Collections.reverse(names);
        names.forEach(name -> assertThat(genuine(load(name))).isEqualTo(captured().get(name)));
    }

    @Test
    default void aNumberBeyond53BitsKeepsEveryDigit() {
        for (String digits : List.of("9007199254740993", "9223372036854775807", "18446744073709551617")) {
            assertThat(onlyInbound(messageWithId(digits)).id()).contains(digits);
            assertThat(onlyInbound(messageWithId('"' + digits + '"')).id()).contains(digits);
        }
    }

    @Test
    default void everyInboundSaysWhoWhenAndWhichEventItIs() {
        bodies().flatMap(body -> inbounds(genuine(body)).stream()).forEach(inbound -> {
            assertThat(inbound.account()).isEqualTo(channel().account());
            assertThat(inbound.citizen()).isNotBlank();
            assertThat(inbound.id()).isNotBlank();
            assertThat(inbound.at()).isAfter(Instant.EPOCH);
        });
    }

    private Stream<Buffer> bodies() {
        return captured().keySet().stream().map(this::load);
    }

    private Buffer load(String name) {
        return Payloads.load(getClass(), name);
    }

    private Inbound onlyInbound(Buffer body) {
        List<Inbound> inbounds = inbounds(genuine(body));
        assertThat(inbounds).hasSize(1);
        return inbounds.get(0);
    }

    private static List<Inbound> inbounds(Reception reception) {
        assertThat(reception).isInstanceOf(Received.class);
        return ((Received) reception).inbounds();
    }

    private static void assertRefused(Reception reception) {
        assertThat(reception).isInstanceOf(Reception.Refused.class);
        assertThat(((Reception.Refused) reception).reason()).isNotBlank();
    }

    private Reception genuine(Buffer body) {
        return receive(sign(body), body);
    }

    private Reception receive(MultiMap headers, Buffer body) {
        Reception reception = channel().receive(headers, body);
        String text = reception.toString();
        assertThat(channel().secrets()).noneMatch(text::contains);
        return reception;
    }

    private static List<Buffer> hostile() {
        String deep = "{\"a\":".repeat(50_000);
        return Stream.of(
                        "", " ", "null", "true", "7", "\"chu\"", "[]", "{}", "{\"a\":1} {\"a\":2}", "\u0000", "\ufeff{}",
                        "<html>", "[".repeat(200_000), deep, deep + "1" + "}".repeat(50_000),
                        "{\"timestamp\":\"1700000000000\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                        "{\"timestamp\":\"1700000000000\",\"a\":\"" + "a".repeat(1_500_000) + "\"}",
                        "{\"timestamp\":\"1700000000000\",\"a\":" + "9".repeat(100_000) + "}")
                .map(Buffer::buffer)
                .toList();
    }
}
