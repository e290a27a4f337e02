package vn.caunoi.channels.sms;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/**
 * One bound session, from bind to close. Its threads are its own and die with it: {@code window} of them, each
 * blocking on one submit_sm, so that the pool is the window; one more writes deliver_sm_resp.
 */
final class Bind {

    private final SmsSettings settings;
    private final InstantSource clock;
    private final SMPPSession session;
    private final ThreadPoolExecutor submits;
    private final ExecutorService writer;
    private final AnswersWhenKept answers;

    private Bind(SmsSettings settings, InstantSource clock, String name) {
        this.settings = settings;
        this.clock = clock;
        this.submits = new ThreadPoolExecutor(settings.pace().window(), settings.pace().window(), 30, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(settings.pace().queue()), threads(name + "-submit"));
        this.submits.allowCoreThreadTimeOut(true);
        this.writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads(name + "-answer"),
                new ThreadPoolExecutor.DiscardPolicy()); // after the end there is nobody to answer
        this.answers = new AnswersWhenKept(writer, settings.pace().inboundWindow());
        this.session = new SMPPSession(answers, new BoundedPduReader(), new SmscConnections(settings.pace().connectTimeout()));
    }

    /**
     * Connects and binds; blocks as long as both timeouts at most.
     *
     * @param arrivals told of each deliver_sm
     * @param ended run once when the session ends, for whatever reason, on a thread of jsmpp's
     * @throws IOException with a NegativeResponseException as cause when the SMS centre said no
     */
    static Bind open(SmsSettings settings, InstantSource clock, String name, Arrivals arrivals, Runnable ended) throws IOException {
        Bind bind = new Bind(settings, clock, name);
        try {
            bind.connect(arrivals, ended);
            return bind;
        } catch (IOException | RuntimeException e) {
            bind.discard();
            throw e;
        }
    }

    private void connect(Arrivals arrivals, Runnable ended) throws IOException {
        SmsSettings.Pace pace = settings.pace();
        session.setTransactionTimer(pace.responseTimeout().toMillis());
        session.setEnquireLinkTimer(Math.toIntExact(pace.enquireLink().toMillis()));
        session.setQueueCapacity(pace.window() + pace.inboundWindow() + pace.queue());
        session.setPduProcessorDegree(1);
        session.setMessageReceiverListener(new DeliveryListener(answers, arrivals, this::bound));
        session.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED && before.isBound() || now == SessionState.UNBOUND) {
                ended.run();
            }
        });
        HungUp hungUp = new HungUp(Thread.currentThread());
        session.addSessionStateListener(hungUp);
        try {
            bind(pace);
        } catch (IOException e) {
            boolean answered = e.getCause() instanceof NegativeResponseException; // it may well hang up after a no
            throw hungUp.happened() && !answered ? new IOException("the SMS centre closed the connection instead of answering the bind", e) : e;
        } finally {
            session.removeSessionStateListener(hungUp);
            hungUp.forget();
        }
    }

    private void bind(SmsSettings.Pace pace) throws IOException {
        SmsSettings.Centre centre = settings.centre();
        session.connectAndBind(centre.host(), centre.port(), new BindParameter(BindType.BIND_TRX, centre.systemId(),
                centre.password(), centre.systemType(), TypeOfNumber.valueOf((byte) centre.addressTon()),
                NumberingPlanIndicator.valueOf((byte) centre.addressNpi()), centre.addressRange()),
                pace.responseTimeout().toMillis());
    }

    boolean bound() {
        return session.getSessionState().isBound();
    }

    /** Waits for its turn in the window, then for the answer; never fails. */
    CompletableFuture<Submitted> submit(Submission submission) {
        Job job = new Job(() -> Submitted.of(session, submission, settings, clock), new CompletableFuture<>());
        try {
            submits.execute(job);
        } catch (RejectedExecutionException e) {
            job.abandon("too many messages wait for the window");
        }
        return job.done();
    }

    /** Lets what is under way end, says goodbye, closes; blocks. */
    void finish() {
        submits.shutdown();
        try {
            submits.awaitTermination(settings.pace().responseTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        goodbye();
        discard();
    }

    private void goodbye() {
        HungUp hungUp = new HungUp(Thread.currentThread());
        session.addSessionStateListener(hungUp);
        session.unbindAndClose();
        session.removeSessionStateListener(hungUp);
        hungUp.forget();
    }

    /**
     * Closes at once; blocks a moment. jsmpp would let each waiting submit_sm sit out its whole timeout, so the waiting
     * threads are interrupted: what was written is in doubt now, and what was not written is not sent.
     */
    void discard() {
        session.close();
        List<Runnable> waiting = submits.shutdownNow();
        waiting.forEach(job -> ((Job) job).abandon("the link to the SMS centre was lost before sending"));
        writer.shutdown();
    }

    /** What a session does with a deliver_sm. */
    interface Arrivals {

        /**
         * Called on jsmpp's one thread, in the order of arrival.
         *
         * @param answerable whether the session it came on still stands
         * @return the command_status to answer, never failing
         */
        CompletionStage<Integer> arrived(Delivery delivery, BooleanSupplier answerable);
    }

    private interface Work {
        Submitted run();
    }

    private record Job(Work work, CompletableFuture<Submitted> done) implements Runnable {

        @Override
        public void run() {
            done.complete(work.run());
        }

        void abandon(String reason) {
            done.complete(Submitted.notSent(reason));
        }
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
