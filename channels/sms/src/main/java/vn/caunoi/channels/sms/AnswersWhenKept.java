package vn.caunoi.channels.sms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SynchronizedPDUSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds each deliver_sm_resp back until it is known what to answer. jsmpp answers as soon as its listener returns; a
 * listener that waited for the store instead would also hold up the answers to our own submit_sm, which jsmpp reads
 * on the same threads. So the listener leaves what is to come here and returns at once.
 */
final class AnswersWhenKept extends SynchronizedPDUSender {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersWhenKept.class);

    private final Map<Integer, CompletionStage<Integer>> verdicts = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Executor writer;
    private final int atMost;

    /**
     * @param writer may block on the socket
     * @param atMost deliver_sm that may wait for their answer
     */
    AnswersWhenKept(Executor writer, int atMost) {
        super(new DefaultPDUSender());
        this.writer = writer;
        this.atMost = atMost;
    }

    /** False when too many wait already: the SMS centre is to slow down. */
    boolean mayTake() {
        return open.get() < atMost;
    }

    /**
     * To be called before the listener returns for the deliver_sm with this sequence number.
     *
     * @param status the command_status to answer, never failing
     */
    void expect(int sequence, CompletionStage<Integer> status) {
        open.incrementAndGet();
        verdicts.put(sequence, status);
    }

    @Override
    public byte[] sendDeliverSmResp(OutputStream out, int status, int sequence, String messageId) throws IOException {
        CompletionStage<Integer> verdict = verdicts.remove(sequence);
        if (verdict == null) {
            return super.sendDeliverSmResp(out, status, sequence, messageId);
        }
        verdict.thenAcceptAsync(known -> answer(out, known, sequence), writer);
        return new byte[0];
    }

    private void answer(OutputStream out, int status, int sequence) {
        open.decrementAndGet();
        try {
            super.sendDeliverSmResp(out, status, sequence, null);
        } catch (IOException e) {
            LOG.info("an answer could not be written, the SMS centre will deliver again: {}", e.getMessage());
        }
    }
}
