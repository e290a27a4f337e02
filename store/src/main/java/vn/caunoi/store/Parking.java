package vn.caunoi.store;

/** How parking an arrival ended. Without an arrival it is always {@link #PARKED}. */
public enum Parking {
    PARKED,
    /** A predecessor is not done: parking this one would let it overtake. Try again after it. */
    EARLY,
    /** Its turn was committed or it was parked before; its entry is gone, nothing was parked. */
    REPEATED
}
