package vn.caunoi.gateway;

import static vn.caunoi.gateway.TestHouse.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands on the wire between the gateway and an SMS centre and hears what each deliver_sm is answered. */
final class SmppEar {

    private static final int DELIVER_SM_RESP = 0x80000005;
    private static final int LENGTH = 4;

    /** The command_status of every deliver_sm_resp, in its order. */
    final List<Integer> answers = new CopyOnWriteArrayList<>();

    private final NetClient client;
    private final int centre;
    private final NetServer server;

    SmppEar(Vertx vertx, int centrePort) {
        this.client = vertx.createNetClient();
        this.centre = centrePort;
        this.server = await(vertx.createNetServer().connectHandler(this::joined).listen(0, "127.0.0.1"));
    }

    int port() {
        return server.actualPort();
    }

    private void joined(NetSocket gateway) {
        gateway.pause();
        client.connect(centre, "127.0.0.1").onFailure(away -> gateway.close()).onSuccess(far -> {
            var pdus = pdus();
            far.handler(gateway::write).closeHandler(over -> gateway.close());
            gateway.closeHandler(over -> far.close());
            gateway.handler(bytes -> {
                pdus.handle(bytes);
                far.write(bytes);
            }).resume();
        });
    }

    /** A PDU begins with its whole length (SMPP 3.4, 3.2). */
    private RecordParser pdus() {
        var parser = RecordParser.newFixed(LENGTH);
        var body = new boolean[1];
        return parser.handler(bytes -> {
            if (body[0]) {
                heard(bytes);
                parser.fixedSizeMode(LENGTH);
            } else {
                parser.fixedSizeMode(bytes.getInt(0) - LENGTH);
            }
            body[0] = !body[0];
        });
    }

    private void heard(Buffer pdu) {
        if (pdu.getInt(0) == DELIVER_SM_RESP) {
            answers.add(pdu.getInt(4));
        }
    }
}
