package vn.caunoi.simulators.zalo;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How the platform behaves; the defaults are what {@code zalo-oa.md} found, by section.
 *
 * @param paidTier a free official account may not send at all: error -224 (2.4)
 * @param callsPerMinute of the app, window reset each minute (2.11)
 * @param accessLife of an access token (3.2)
 * @param refreshLife of an unused refresh token (3.2)
 * @param freeWindow after the citizen's last interaction, while answers are free (2.4)
 * @param sendWindow after the citizen's last interaction, when answers are still sent (2.4)
 * @param answerWithin how long a webhook may take (1.2)
 * @param retryLadder pauses between the attempts of a failed webhook (1.2)
 * @param retryAnyFailure retry on any answer but 200; otherwise only when the connection failed (sources differ, 1.2)
 * @param receivedAfter from acceptance to the phone's "received" receipt; invented
 * @param seenAfter from acceptance to the "seen" receipt; invented
 * @param slowBy delay of the fault {@link ZaloFault#SLOW}: just above the official SDK's read timeout of 15 s (0.4)
 * @param acquainted citizens who talked to the account before this platform started, so that a restarted demo can still answer them
 */
public record ZaloRules(boolean paidTier, int callsPerMinute, Duration accessLife, Duration refreshLife, Duration freeWindow,
                        Duration sendWindow, Duration answerWithin, List<Duration> retryLadder, boolean retryAnyFailure,
                        Duration receivedAfter, Duration seenAfter, Duration slowBy, Set<String> acquainted) {

    public static ZaloRules documented() {
        List<Duration> ladder = List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1));
        return new ZaloRules(true, 4000, Duration.ofHours(25), Duration.ofDays(90), Duration.ofHours(48), Duration.ofDays(7),
            Duration.ofSeconds(2), ladder, true, Duration.ofMillis(300), Duration.ofMillis(1200), Duration.ofSeconds(16), Set.of());
    }

    public ZaloRules withTier(boolean paid) {
        return new ZaloRules(paid, callsPerMinute, accessLife, refreshLife, freeWindow, sendWindow, answerWithin, retryLadder, retryAnyFailure,
            receivedAfter, seenAfter, slowBy, acquainted);
    }

    public ZaloRules withCallsPerMinute(int calls) {
        return new ZaloRules(paidTier, calls, accessLife, refreshLife, freeWindow, sendWindow, answerWithin, retryLadder, retryAnyFailure,
            receivedAfter, seenAfter, slowBy, acquainted);
    }

    public ZaloRules withRetries(List<Duration> ladder, boolean anyFailure) {
        return new ZaloRules(paidTier, callsPerMinute, accessLife, refreshLife, freeWindow, sendWindow, answerWithin, ladder, anyFailure,
            receivedAfter, seenAfter, slowBy, acquainted);
    }

    public ZaloRules withReceipts(Duration received, Duration seen) {
        return new ZaloRules(paidTier, callsPerMinute, accessLife, refreshLife, freeWindow, sendWindow, answerWithin, retryLadder, retryAnyFailure,
            received, seen, slowBy, acquainted);
    }

    public ZaloRules withSlowness(Duration delay) {
        return new ZaloRules(paidTier, callsPerMinute, accessLife, refreshLife, freeWindow, sendWindow, answerWithin, retryLadder, retryAnyFailure,
            receivedAfter, seenAfter, delay, acquainted);
    }

    public ZaloRules withAcquainted(Set<String> citizens) {
        return new ZaloRules(paidTier, callsPerMinute, accessLife, refreshLife, freeWindow, sendWindow, answerWithin, retryLadder, retryAnyFailure,
            receivedAfter, seenAfter, slowBy, Set.copyOf(citizens));
    }
}
