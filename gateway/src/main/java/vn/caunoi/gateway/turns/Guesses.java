package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import vn.caunoi.store.Staff;

/** How often a conversation asked for petitions that are not its own: numbers are not to be tried through. */
public final class Guesses {

    /** Enough for every slip of an old hand, too few to find anything among ten million numbers. */
    private static final int MOST = 8;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Staff failures;

    public Guesses(Staff failures) {
        this.failures = failures;
    }

    Future<Boolean> allowed(String conversation, Instant now) {
        return failures.failures(key(conversation), now).map(so -> so.count() < MOST);
    }

    Future<Void> missed(String conversation, Instant now) {
        return failures.failed(key(conversation), WINDOW, now).mapEmpty();
    }

    private static String key(String conversation) {
        return "look-up:" + conversation;
    }
}
