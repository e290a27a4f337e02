package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Conversations and their transcripts. */
public final class Conversations {

    Conversations() {}

    public Future<Optional<ConversationRow>> load(String id) {
        throw new UnsupportedOperationException();
    }

    /** Commits a whole turn, or nothing of it. */
    public Future<Committed> commit(TurnCommit turn) {
        throw new UnsupportedOperationException();
    }

    /** What staff do: fields, lines and messages together, guarded by version and owner. */
    public Future<Acted> act(StaffAct act) {
        throw new UnsupportedOperationException();
    }

    /** The newest page before the cursor ("" = the end), oldest line first. */
    public Future<List<StoredLine>> tail(String id, String before, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** Lines after the cursor ("" = the beginning), oldest first. */
    public Future<List<StoredLine>> after(String id, String cursor, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** Numbers of the conversation's petitions, oldest first. */
    public Future<List<String>> petitions(String id) {
        throw new UnsupportedOperationException();
    }

    /** A page of all conversation ids of a partition; the walk begins with the cursor "". */
    public Future<IdPage> ids(int partition, String cursor) {
        throw new UnsupportedOperationException();
    }
}
