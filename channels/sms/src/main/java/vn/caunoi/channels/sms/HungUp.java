package vn.caunoi.channels.sms;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.Session;
import org.jsmpp.session.SessionStateListener;

/**
 * Ends the wait for the answer to a bind or an unbind when the SMS centre hangs up: it does so on an address it does not
 * know, and many do instead of answering a goodbye. jsmpp would wait for the whole response timeout; it even does when the
 * answer came, but the end of the connection was noticed before it was read.
 */
final class HungUp implements SessionStateListener {

    private final Thread waiting;
    private final AtomicBoolean happened = new AtomicBoolean();
    private boolean over;

    HungUp(Thread waiting) {
        this.waiting = waiting;
    }

    @Override
    public synchronized void onStateChange(SessionState now, SessionState before, Session source) {
        boolean byTheCentre = Thread.currentThread() != waiting;
        if (now == SessionState.CLOSED && byTheCentre && !over) {
            happened.set(true);
            waiting.interrupt();
        }
    }

    boolean happened() {
        return happened.get();
    }

    /** The wait is over, however it ended. */
    synchronized void forget() {
        over = true;
        Thread.interrupted();
    }
}
