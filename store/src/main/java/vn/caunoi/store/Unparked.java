package vn.caunoi.store;

/** How taking a parked item back into work ended. */
public enum Unparked {
    AGAIN,
    /** The conversation has another owner than was read. */
    TAKEN_OVER,
    /** Somebody took it back or dismissed it before. */
    GONE
}
