package vn.caunoi.simulators.smsc;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.simulators.faults.Faults;

/** One connection of a gateway, from connect to close: the SMPP session, with a window of unanswered deliver_sm. */
final class Bind {
    private static final Logger LOG = LoggerFactory.getLogger(Bind.class);
    private static final int MISSED_ENQUIRIES = 2;
    private static final int INTERFACE_VERSION_TAG = 0x0210;
    private static final byte VERSION_3_4 = 0x34;

    private final Vertx vertx;
    private final NetSocket socket;
    private final SmsRules rules;
    private final Faults<SmsFault> faults;
    private final Spool spool;
    private final Submissions submissions;
    private final Map<Integer, Outgoing> unanswered = new HashMap<>();
    private int sequence;
    /** The bind command, 0 before it; other threads ask whether it is bound. */
    private volatile int boundBy;
    private int openEnquiries;
    private boolean closed;
    private long enquiryTimer;

    Bind(Vertx vertx, NetSocket socket, SmsRules rules, Faults<SmsFault> faults, Spool spool, Submissions submissions) {
        this.vertx = vertx;
        this.socket = socket;
        this.rules = rules;
        this.faults = faults;
        this.spool = spool;
        this.submissions = submissions;
    }

    void open() {
        socket.handler(new PduReader(this::handle, this::damaged));
        socket.exceptionHandler(failure -> LOG.debug("SMPP connection failed", failure));
        enquiryTimer = vertx.setPeriodic(rules.enquireEvery().toMillis(), due -> enquire());
    }

    /** Everything the gateway has not answered goes back into the queue. */
    void closed() {
        closed = true;
        vertx.cancelTimer(enquiryTimer);
        spool.leave(this);
        Map<Integer, Outgoing> open = Map.copyOf(unanswered);
        unanswered.clear();
        open.values().forEach(spool::putBack);
    }

    void close() {
        socket.close();
    }

    boolean isBound() {
        return boundBy != 0;
    }

    boolean hasRoom() {
        return !closed && unanswered.size() < rules.window();
    }

    void deliver(Outgoing outgoing) {
        int number = nextSequence();
        unanswered.put(number, outgoing);
        write(Pdu.request(Pdu.DELIVER_SM, number, outgoing.message().encode()));
        vertx.timer(rules.redeliverAfter().toMillis(), TimeUnit.MILLISECONDS).onSuccess(due -> {
            if (unanswered.remove(number, outgoing)) {
                spool.putBack(outgoing);
            }
        });
    }

    private void handle(Pdu pdu) {
        try {
            if (pdu.isResponse()) {
                handleResponse(pdu);
            } else {
                handleRequest(pdu);
            }
        } catch (IndexOutOfBoundsException tooShort) {
            write(new Pdu(Pdu.GENERIC_NACK, Status.INVALID_LENGTH, pdu.sequence(), Buffer.buffer()));
        }
    }

    private void handleRequest(Pdu pdu) {
        switch (pdu.command()) {
            case Pdu.BIND_RECEIVER, Pdu.BIND_TRANSMITTER, Pdu.BIND_TRANSCEIVER -> bind(pdu);
            case Pdu.ENQUIRE_LINK -> write(pdu.answer(Status.OK));
            case Pdu.UNBIND -> writeLast(pdu.answer(Status.OK));
            case Pdu.SUBMIT_SM -> submit(pdu);
            default -> write(new Pdu(Pdu.GENERIC_NACK, Status.INVALID_COMMAND, pdu.sequence(), Buffer.buffer()));
        }
    }

    private void bind(Pdu pdu) {
        int status = bindStatus(new Fields(pdu.body()));
        if (status != Status.OK) {
            writeLast(pdu.answer(status));
            return;
        }
        boundBy = pdu.command();
        Buffer version = Fields.parameter(INTERFACE_VERSION_TAG, Buffer.buffer(new byte[] {VERSION_3_4}));
        write(pdu.answer(Status.OK, Fields.text("caunoi-smsc").appendBuffer(version)));
        if (boundBy != Pdu.BIND_TRANSMITTER) {
            spool.join(this);
        }
    }

    private int bindStatus(Fields fields) {
        if (isBound()) {
            return Status.ALREADY_BOUND;
        }
        if (!fields.text().equals(rules.systemId())) {
            return Status.INVALID_SYSTEM_ID;
        }
        if (!fields.text().equals(rules.password())) {
            return Status.INVALID_PASSWORD;
        }
        return faults.strikes(SmsFault.REFUSE_BIND) ? Status.BIND_FAILED : Status.OK;
    }

    private void submit(Pdu pdu) {
        if (!List.of(Pdu.BIND_TRANSMITTER, Pdu.BIND_TRANSCEIVER).contains(boundBy)) {
            write(pdu.answer(Status.NOT_BOUND));
        } else if (faults.strikes(SmsFault.THROTTLE)) {
            write(pdu.answer(Status.THROTTLED));
        } else if (faults.strikes(SmsFault.REFUSE)) {
            write(pdu.answer(Status.INVALID_DESTINATION));
        } else {
            submissions.accept(ShortMessage.decode(pdu.body()), (status, id) -> write(pdu.answer(status, Fields.text(id))));
        }
    }

    private void handleResponse(Pdu pdu) {
        if (pdu.answers(Pdu.ENQUIRE_LINK)) {
            openEnquiries = 0;
            return;
        }
        Outgoing outgoing = unanswered.remove(pdu.sequence());
        if (outgoing == null) {
            return;
        }
        if (Status.isTemporary(pdu.status())) {
            vertx.timer(rules.redeliverAfter().toMillis(), TimeUnit.MILLISECONDS).onSuccess(due -> spool.putBack(outgoing));
        } else {
            outgoing.taken().complete(pdu.status() == Status.OK);
        }
        spool.pump();
    }

    private void enquire() {
        if (openEnquiries >= MISSED_ENQUIRIES) {
            close();
        } else if (isBound()) {
            openEnquiries++;
            write(Pdu.request(Pdu.ENQUIRE_LINK, nextSequence(), Buffer.buffer()));
        }
    }

    private void damaged() {
        writeLast(new Pdu(Pdu.GENERIC_NACK, Status.INVALID_LENGTH, 0, Buffer.buffer()));
    }

    private int nextSequence() {
        sequence = sequence == Integer.MAX_VALUE ? 1 : sequence + 1;
        return sequence;
    }

    private void write(Pdu pdu) {
        Buffer bytes = pdu.encode();
        if (faults.strikes(SmsFault.CUT_MID_PDU)) {
            socket.write(bytes.getBuffer(0, bytes.length() / 2)).onComplete(half -> socket.close());
        } else if (faults.strikes(SmsFault.SPLIT_WRITES)) {
            for (int at = 0; at < bytes.length(); at++) {
                socket.write(bytes.getBuffer(at, at + 1));
            }
        } else {
            socket.write(bytes);
        }
    }

    private void writeLast(Pdu pdu) {
        socket.write(pdu.encode()).onComplete(written -> socket.close());
    }
}
