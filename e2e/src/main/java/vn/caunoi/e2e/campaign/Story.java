package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One citizen's petition, from the first words to two greetings at once after its number. The marker stands in the
 * first words and is nobody else's.
 */
final class Story {

    /** Messages before the burst. */
    static final int LINES = 3;

    /** A citizen who gets no answer goes on writing. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final String account;
    private final String marker;
    private final Citizen citizen;
    private final Manner manner;
    private final List<String> inOrder = new CopyOnWriteArrayList<>();
    private final List<String> burst = new CopyOnWriteArrayList<>();
    private final List<String> fromStaff = new CopyOnWriteArrayList<>();
    private volatile boolean touched;
    private volatile boolean over;

    /**
     * How a citizen writes.
     *
     * @param hasty sends the next message as soon as the one before is acknowledged, without reading the answer
     * @param beforeYes what they do before they agree to what the bot wrote down
     */
    record Manner(boolean hasty, Runnable beforeYes) {}

    Story(String account, String marker, Citizen citizen, Manner manner) {
        this.account = account;
        this.marker = marker;
        this.citizen = citizen;
        this.manner = manner;
    }

    /** Each message is sent when the one before is acknowledged; only the burst is not. */
    void tell() {
        try {
            says("den duong ngo " + marker + " hong ca thang nay toi om");
            says("phuong ba dinh ha noi");
            manner.beforeYes().run();
            says("1");
            var greetings = List.of("xin chao lan mot " + marker, "xin chao lan hai " + marker);
            citizen.bursts(greetings);
            burst.addAll(greetings);
        } finally {
            over = true;
            citizen.close();
        }
    }

    private void says(String text) {
        int before = manner.hasty() ? 0 : citizen.screen().size();
        citizen.says(text);
        inOrder.add(text);
        if (!manner.hasty()) {
            reads(before);
        }
    }

    private void reads(int before) {
        try {
            Awaitility.await().pollInterval(LOOK_AGAIN).atMost(PATIENCE).until(() -> citizen.screen().size() > before);
        } catch (ConditionTimeoutException goesOn) {
            return;
        }
    }

    String account() {
        return account;
    }

    String marker() {
        return marker;
    }

    Citizen citizen() {
        return citizen;
    }

    /** Acknowledged messages that must stand in the transcript in this order, before the burst. */
    List<String> inOrder() {
        return inOrder;
    }

    /** Acknowledged messages that may stand in any order. */
    List<String> burst() {
        return burst;
    }

    /** Whether somebody has begun to write and not ended. */
    boolean isTalk() {
        return !inOrder.isEmpty() && !over;
    }

    /** Staff put their hands on it: the bot may have forgotten what it was about. */
    void touch() {
        touched = true;
    }

    boolean touched() {
        return touched;
    }

    /** A reply of staff that a node acknowledged. */
    void answered(String text) {
        fromStaff.add(text);
    }

    List<String> fromStaff() {
        return fromStaff;
    }
}
