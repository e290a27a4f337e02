package vn.caunoi.simulators.smsc;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.caunoi.simulators.Rig;

/** A gateway reduced to its wire: binds, submits, and answers deliver_sm as the test wants. */
final class TestGateway {
    private final NetClient client;
    private final NetSocket socket;
    private final List<Pdu> read = Collections.synchronizedList(new ArrayList<>());
    private volatile UnaryOperator<Pdu> deliverAnswer = pdu -> pdu.answer(Status.OK, Fields.text(""));
    private volatile boolean closed;
    private int sequence;

    TestGateway(Vertx vertx, int port) {
        client = vertx.createNetClient();
        socket = Rig.get(client.connect(port, "127.0.0.1"));
        socket.handler(new PduReader(this::handle, socket::close));
        socket.closeHandler(gone -> closed = true);
    }

    private void handle(Pdu pdu) {
        read.add(pdu);
        Pdu answer = pdu.command() == Pdu.DELIVER_SM ? deliverAnswer.apply(pdu) : null;
        if (answer != null) {
            socket.write(answer.encode());
        }
    }

    /** With null the deliver_sm stays unanswered. */
    void answerDeliverSm(UnaryOperator<Pdu> answer) {
        deliverAnswer = answer;
    }

    void bind(int command, String password) {
        write(command, Fields.text("caunoi").appendBuffer(Fields.text(password)).appendBuffer(Fields.text(""))
            .appendBytes(new byte[] {0x34, 0, 0}).appendBuffer(Fields.text("")));
    }

    void bind() {
        bind(Pdu.BIND_TRANSCEIVER, "demo-pw");
    }

    int submit(int esmClass, int dataCoding, byte[] text) {
        ShortMessage message = new ShortMessage(Address.shortCode("99000"), Address.international(Rig.NUMBER), esmClass, 1, dataCoding,
            Buffer.buffer(text), Map.of());
        return write(Pdu.SUBMIT_SM, message.encode());
    }

    int write(int command, Buffer body) {
        socket.write(Pdu.request(command, ++sequence, body).encode());
        return sequence;
    }

    void drop() {
        socket.close();
    }

    boolean isClosed() {
        return closed;
    }

    List<Pdu> read() {
        synchronized (read) {
            return List.copyOf(read);
        }
    }

    List<Pdu> answersTo(int command) {
        return read().stream().filter(pdu -> pdu.answers(command)).toList();
    }

    List<ShortMessage> delivered() {
        return read().stream().filter(pdu -> pdu.command() == Pdu.DELIVER_SM).map(pdu -> ShortMessage.decode(pdu.body())).toList();
    }

    List<String> deliveredTexts() {
        return delivered().stream().map(message -> Part.of(message)).map(part -> part.coding().decode(part.text())).toList();
    }
}
