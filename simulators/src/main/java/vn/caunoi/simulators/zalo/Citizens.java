package vn.caunoi.simulators.zalo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Who interacted with the account and when: the windows in which the account may write to them ({@code zalo-oa.md} 2.4). */
final class Citizens {
    private final ZaloRules rules;
    private final InstantSource clock;
    private final Map<String, Instant> lastInteraction = new HashMap<>();
    private final Map<String, String> citizenOfMessage = new HashMap<>();

    Citizens(ZaloRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
        rules.acquainted().forEach(this::interacted);
    }

    void interacted(String citizen) {
        lastInteraction.put(citizen, clock.instant());
    }

    /** A message the account may answer by its id alone. */
    void said(String citizen, String messageId) {
        interacted(citizen);
        citizenOfMessage.put(messageId, citizen);
    }

    String authorOf(String messageId) {
        return citizenOfMessage.getOrDefault(messageId, "");
    }

    /** Refuses when no message may be sent any more; answers whether this one is free. */
    boolean checkWindow(String citizen) {
        Instant last = lastInteraction.get(citizen);
        if (last == null) {
            throw ZaloError.NEVER_INTERACTED.refuse();
        }
        Duration silence = Duration.between(last, clock.instant());
        if (silence.compareTo(rules.sendWindow()) > 0) {
            throw ZaloError.SEVEN_DAYS.refuse();
        }
        return silence.compareTo(rules.freeWindow()) <= 0;
    }
}
