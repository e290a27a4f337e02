package vn.caunoi.simulators.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecTest {
    @Test
    void anEnquireLinkIsSixteenOctets() {
        assertThat(hex(Pdu.request(Pdu.ENQUIRE_LINK, 7, Buffer.buffer()).encode())).isEqualTo("00000010000000150000000000000007");
    }

    @Test
    void aRefusalHasNoBody() {
        Pdu submit = Pdu.request(Pdu.SUBMIT_SM, 3, Buffer.buffer("anything"));
        assertThat(hex(submit.answer(Status.THROTTLED, Fields.text("1")).encode())).isEqualTo("00000010800000040000005800000003");
    }

    @Test
    void anAnswerCarriesItsIdZeroTerminated() {
        Pdu submit = Pdu.request(Pdu.SUBMIT_SM, 3, Buffer.buffer());
        assertThat(hex(submit.answer(Status.OK, Fields.text("12")).encode())).isEqualTo("00000013800000040000000000000003313200");
    }

    @Test
    void aDeliverSmIsLaidOutAsTheStandardSays() {
        ShortMessage message = new ShortMessage(Address.international("84900000001"), Address.shortCode("99000"), 0, 0, 0, Buffer.buffer("TC"), Map.of());
        assertThat(hex(message.encode())).isEqualTo("00" + "0101" + "383439303030303030303100" + "0300" + "393930303000"
            + "000000" + "00" + "00" + "00" + "00" + "00" + "00" + "02" + "5443");
    }

    @Test
    void whatIsEncodedDecodesToItself() {
        ShortMessage message = new ShortMessage(Address.international("84900000001"), Address.shortCode("99000"), 0x40, 1, 8,
            Buffer.buffer(new byte[] {5, 0, 3, 9, 2, 1, 0, 65}), Map.of(ShortMessage.RECEIPTED_MESSAGE_ID, Fields.text("77")));
        assertThat(ShortMessage.decode(message.encode())).isEqualTo(message);
    }

    @Test
    void messagePayloadStandsInForAnEmptyText() {
        ShortMessage empty = new ShortMessage(Address.shortCode("99000"), Address.international("84900000001"), 0, 0, 0, Buffer.buffer(),
            Map.of(ShortMessage.MESSAGE_PAYLOAD, Buffer.buffer("long text")));
        assertThat(ShortMessage.decode(empty.encode()).userData()).isEqualTo(Buffer.buffer("long text"));
    }

    @Test
    void pdusAreFoundHoweverTheStreamIsCut() {
        List<Pdu> read = new ArrayList<>();
        PduReader reader = new PduReader(read::add, () -> { });
        Pdu first = Pdu.request(Pdu.SUBMIT_SM, 1, Buffer.buffer("one"));
        Pdu second = Pdu.request(Pdu.UNBIND, 2, Buffer.buffer());
        Buffer stream = first.encode().appendBuffer(second.encode()).appendBuffer(first.encode());
        for (int at = 0; at < stream.length(); at++) {
            reader.handle(stream.getBuffer(at, at + 1));
        }
        reader.handle(stream);
        assertThat(read).containsExactly(first, second, first, first, second, first);
    }

    @Test
    void anImpossibleLengthIsDamage() {
        for (int length : new int[] {0, 15, 1_000_000, -1}) {
            List<String> damage = new ArrayList<>();
            new PduReader(pdu -> damage.add("read"), () -> damage.add("damaged")).handle(Buffer.buffer().appendInt(length).appendBytes(new byte[12]));
            assertThat(damage).containsExactly("damaged");
        }
    }

    private static String hex(Buffer buffer) {
        return HexFormat.of().formatHex(buffer.getBytes());
    }
}
