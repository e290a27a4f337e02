package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One line per change of any node, for the inbox feed and the search index. Old lines are trimmed. */
public final class Changes {

    Changes() {}

    /** Changes after the cursor ("" = the oldest kept), oldest first. */
    public Future<List<Change>> read(int partition, String after, int atMost) {
        throw new UnsupportedOperationException();
    }

    /**
     * Pushes changes as they come, of every node, until the store is closed; survives reconnects without a gap.
     *
     * @param from cursor by partition; a partition left out begins with what comes next
     * @param listener runs on one Vert.x context, never twice at a time
     * @return completes when the feed stands
     */
    public Future<Void> follow(Map<Integer, String> from, Consumer<List<Change>> listener) {
        throw new UnsupportedOperationException();
    }

    /** Cursor of the newest change; "0-0" when there is none. */
    public Future<String> last(int partition) {
        throw new UnsupportedOperationException();
    }

    /** Cursor of the oldest change kept; "0-0" when there is none. A reader behind it has missed some. */
    public Future<String> oldest(int partition) {
        throw new UnsupportedOperationException();
    }
}
