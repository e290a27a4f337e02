package vn.caunoi.store;

/** How an act on a conversation or a petition ended. Only {@link #DONE} changed anything. */
public enum Acted {
    DONE,
    /** The version moved since it was read. */
    STALE,
    /** Somebody else owns the conversation. */
    NOT_OWNER,
    MISSING
}
