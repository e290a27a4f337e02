package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One citizen's petition, from the first words to two greetings at once after its number. The marker stands in the
 * first words and is nobody else's.
 */
final class Story {

    /** A citizen who gets no answer goes on writing. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String account;
    private final String marker;
    private final Citizen citizen;
    private final List<String> inOrder = new ArrayList<>();
    private final List<String> burst = new ArrayList<>();

    Story(String account, String marker, Citizen citizen) {
        this.account = account;
        this.marker = marker;
        this.citizen = citizen;
    }

    /** Each message is sent when the one before is acknowledged; only the burst is not. */
    void tell() {
        says("den duong ngo " + marker + " hong ca thang nay toi om");
        says("phuong ba dinh ha noi");
        says("1");
        var greetings = List.of("xin chao lan mot " + marker, "xin chao lan hai " + marker);
        citizen.bursts(greetings);
        burst.addAll(greetings);
    }

    private void says(String text) {
        int before = citizen.screen().size();
        citizen.says(text);
        inOrder.add(text);
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> citizen.screen().size() > before);
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
}
