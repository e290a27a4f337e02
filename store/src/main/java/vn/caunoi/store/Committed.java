package vn.caunoi.store;

/** How a turn ended. Only the first changed anything (a repeated one had its stream entry removed). */
public enum Committed {
    COMMITTED,
    /** This turn was committed before; its entry is acknowledged and gone. */
    REPEATED,
    /** Something moved since the conversation was read: load and compute again. */
    STALE,
    /** A predecessor has not committed yet: try again after it. */
    EARLY,
    /** The owner changed since the conversation was read: load again and respect the new owner. */
    TAKEN_OVER,
    /** A petition of that number exists: take the next counter and compute again. */
    NUMBER_TAKEN
}
