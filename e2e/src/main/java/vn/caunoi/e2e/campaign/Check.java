package vn.caunoi.e2e.campaign;

/** What the auditor holds the gateway to; the mutation run shows of each that it can fail. */
public enum Check {
    /** Every acknowledged message is one line of one transcript, and nothing else is. */
    HEARD_ONCE,
    /** Messages stand in the order in which they were acknowledged. */
    IN_ORDER,
    /** A story opened one petition, with its own words, under a number of its own. */
    PETITION_ONCE,
    /** Every reply is on the citizen's screen once, complete and in order; one in doubt may be there or not. */
    REPLIES,
    /** Every send has an end, and what the provider told of it afterwards is known. */
    RECEIPTS,
    /** From the moment a member of staff has a conversation the bot is silent in it. */
    STAFF_FIRST,
    /** What staff sent is there once. */
    STAFF_HEARD,
    /** A reminder stands under the open question it is about, or nowhere. */
    LATE_TIMERS,
    /** At the end no message, send or timer waits. */
    NOTHING_WAITS,
    /** What could not be handled is shown to staff; here, where everything comes back, that is nothing. */
    PARKED,
    /** Every key has an owner that is alive, or an expiry. */
    KEYS,
    /** The citizens and staff of the campaign could do what they wanted to do. */
    WELL_TOLD
}
