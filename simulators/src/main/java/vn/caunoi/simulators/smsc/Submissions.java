package vn.caunoi.simulators.smsc;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.caunoi.simulators.faults.Faults;

/** What the gateway submits: answered with an id, shown on the phone when all its parts are there, followed by a receipt. */
final class Submissions {
    /** Appendix B of SMPP 3.4: YYMMDDhhmm. */
    private static final DateTimeFormatter RECEIPT_DATE = DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final byte STATE_DELIVERED = 2;
    private static final byte STATE_UNDELIVERABLE = 5;

    private final Vertx vertx;
    private final SmsRules rules;
    private final Faults<SmsFault> faults;
    private final Spool spool;
    private final InstantSource clock;
    private final Reassembly reassembly;
    private long lastId;

    Submissions(Vertx vertx, SmsRules rules, Faults<SmsFault> faults, Spool spool, InstantSource clock, Consumer<SmsMessage> screen) {
        this.vertx = vertx;
        this.rules = rules;
        this.faults = faults;
        this.spool = spool;
        this.clock = clock;
        this.reassembly = new Reassembly(rules.price(), clock, screen);
    }

    /** How the centre answers a submit_sm: a status, and the message id when it is OK. */
    interface Answer {
        void send(int status, String id);
    }

    void accept(ShortMessage message, Answer answer) {
        boolean wholePayload = message.parameters().containsKey(ShortMessage.MESSAGE_PAYLOAD);
        if (!wholePayload && !Part.of(message).fits()) {
            answer.send(Status.INVALID_LENGTH, "");
            return;
        }
        long id = nextId();
        reassembly.add(message, Long.toString(id));
        boolean receiptFirst = faults.strikes(SmsFault.RECEIPT_BEFORE_RESPONSE);
        if (receiptFirst) {
            receipt(message, id);
        }
        answer(answer, faults.strikes(SmsFault.HEX_RESPONSE_ID) ? Long.toHexString(id) : Long.toString(id));
        if (!receiptFirst) {
            after(rules.receiptAfter(), () -> receipt(message, id));
        }
    }

    private void answer(Answer answer, String id) {
        if (faults.strikes(SmsFault.NO_RESPONSE)) {
            return;
        }
        if (faults.strikes(SmsFault.LATE_RESPONSE)) {
            after(rules.lateBy(), () -> answer.send(Status.OK, id));
        } else {
            answer.send(Status.OK, id);
        }
    }

    private void receipt(ShortMessage submitted, long id) {
        if (!submitted.wantsReceipt()) {
            return;
        }
        String shown = faults.strikes(SmsFault.HEX_RECEIPT_ID) ? Long.toHexString(id) : Long.toString(id);
        ShortMessage receipt = receiptFor(submitted, shown, !faults.strikes(SmsFault.UNDELIVERABLE));
        spool.add(receipt);
        if (faults.strikes(SmsFault.DUPLICATE_RECEIPT)) {
            spool.add(receipt);
        }
    }

    private ShortMessage receiptFor(ShortMessage submitted, String id, boolean delivered) {
        String date = RECEIPT_DATE.format(clock.instant());
        String text = String.format(Locale.ROOT, "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:", id,
            delivered ? "001" : "000", date, date, delivered ? "DELIVRD" : "UNDELIV", delivered ? "000" : "001");
        Map<Integer, Buffer> parameters = Map.of(ShortMessage.RECEIPTED_MESSAGE_ID, Fields.text(id),
            ShortMessage.MESSAGE_STATE, Buffer.buffer(new byte[] {delivered ? STATE_DELIVERED : STATE_UNDELIVERABLE}));
        return new ShortMessage(submitted.destination(), submitted.source(), ShortMessage.IS_RECEIPT, 0, 0,
            Buffer.buffer(text.getBytes(StandardCharsets.US_ASCII)), parameters);
    }

    /** Grows with the clock, so that a restarted centre never repeats an id. */
    private long nextId() {
        Instant now = clock.instant();
        lastId = Math.max(lastId + 1, now.toEpochMilli() * 1000);
        return lastId;
    }

    private void after(Duration pause, Runnable work) {
        vertx.timer(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS).onSuccess(due -> work.run());
    }
}
