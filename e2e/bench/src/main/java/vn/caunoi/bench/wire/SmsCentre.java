package vn.caunoi.bench.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An SMS centre that only counts: it speaks as much SMPP 3.4 as the gateway uses, answers each submit at once, and costs as
 * little of the machine as it can. Numbers of sections are the specification's.
 */
public final class SmsCentre implements Provider {

    private static final int SUBMIT = 0x00000004;
    private static final int DELIVER = 0x00000005;
    private static final int ENQUIRE = 0x00000015;
    private static final int UNBIND = 0x00000006;
    private static final int ANSWER = 0x80000000;
    private static final int HEADER = 16;
    private static final int WITH_HEADER = 0x40;

    private final Vertx vertx;
    private final List<NetSocket> bound = new ArrayList<>();
    private NetServer server;
    private Replies replies = citizen -> {};
    private int sequence;
    private long ids;

    public SmsCentre(Vertx vertx) {
        this.vertx = vertx;
    }

    public Future<Integer> listen() {
        server = vertx.createNetServer().connectHandler(this::connected);
        return server.listen(0, "127.0.0.1").map(NetServer::actualPort);
    }

    @Override
    public void answersTo(Replies replies) {
        this.replies = replies;
    }

    /** A citizen's text, to one of the bound nodes: the same citizen always to the same one. */
    @Override
    public void send(String citizen, String text) {
        bound.get(Math.floorMod(citizen.hashCode(), bound.size())).write(deliver(citizen, text));
    }

    /** Links that are bound now. */
    public int links() {
        return bound.size();
    }

    private void connected(NetSocket socket) {
        var frames = new Frames(pdu -> handle(socket, pdu));
        socket.handler(frames);
        socket.closeHandler(closed -> bound.remove(socket));
    }

    private void handle(NetSocket socket, Buffer pdu) {
        int command = pdu.getInt(4);
        int number = pdu.getInt(12);
        if (command == SUBMIT) {
            socket.write(answer(SUBMIT, number, Long.toString(++ids)));
            submitted(pdu);
        } else if (command == ENQUIRE || command == UNBIND) {
            socket.write(answer(command, number, null));
        } else if (command > 0 && command <= 9 && command != DELIVER) {
            socket.write(answer(command, number, "bench"));
            bound.add(socket);
        }
    }

    /** Section 4.4.1; a message of several segments is a reply with its last one. */
    private void submitted(Buffer pdu) {
        int at = skip(pdu, HEADER) + 2;
        at = skip(pdu, at) + 2;
        int end = skip(pdu, at);
        var citizen = pdu.getString(at, end - 1, "US-ASCII");
        int form = pdu.getByte(end) & 0xff;
        at = skip(pdu, skip(pdu, end + 3)) + 4;
        int length = pdu.getByte(at) & 0xff;
        var segment = pdu.getBytes(at + 1, at + 1 + length);
        boolean last = (form & WITH_HEADER) == 0 || segment[4] == segment[5];
        if (last) {
            replies.arrived(citizen);
        }
    }

    private static int skip(Buffer pdu, int at) {
        while (pdu.getByte(at) != 0) {
            at++;
        }
        return at + 1;
    }

    /** Section 4.6.1, an international number, plain letters. */
    private Buffer deliver(String citizen, String text) {
        var body = text.getBytes(StandardCharsets.US_ASCII);
        var pdu = Buffer.buffer(HEADER + 40 + body.length)
                .appendInt(0).appendInt(DELIVER).appendInt(0).appendInt(++sequence & 0x7fffffff)
                .appendByte((byte) 0)
                .appendByte((byte) 1).appendByte((byte) 1).appendString(citizen).appendByte((byte) 0)
                .appendByte((byte) 0).appendByte((byte) 1).appendString("99000").appendByte((byte) 0)
                .appendBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0})
                .appendByte((byte) body.length).appendBytes(body);
        return pdu.setInt(0, pdu.length());
    }

    private static Buffer answer(int command, int number, String text) {
        var pdu = Buffer.buffer().appendInt(0).appendInt(command | ANSWER).appendInt(0).appendInt(number);
        if (text != null) {
            pdu.appendString(text).appendByte((byte) 0);
        }
        return pdu.setInt(0, pdu.length());
    }
}
