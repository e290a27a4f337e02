package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where gathered citizens wait, so that they all say the next thing at the same moment. */
final class Gate {

    private final CountDownLatch reached;
    private final CountDownLatch open = new CountDownLatch(1);

    Gate(int citizens) {
        reached = new CountDownLatch(citizens);
    }

    /** Waits for the gate to open. */
    void isReached() {
        reached.countDown();
        waits(open, Duration.ofMinutes(5));
    }

    /** Whether all of them came within this time. */
    boolean gathered(Duration patience) {
        return waits(reached, patience);
    }

    void opens() {
        open.countDown();
    }

    private static boolean waits(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
