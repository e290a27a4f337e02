package vn.caunoi.dialogs.flow;

/** Where a step leads: on to another step, into another flow, to the end of its flow, or nowhere until something is heard. */
public record Next(Kind kind, String flow, String step) {

    public enum Kind {
        GO,
        CALL,
        WAIT,
        END,
        LEAVE,
        ELSEWHERE
    }

    /** Stay and wait for the citizen or for the answer to an effect. */
    public static final Next WAIT = new Next(Kind.WAIT, "", "");

    /** This flow is done; the one that called it goes on. */
    static final Next END = new Next(Kind.END, "", "");

    /** All flows are done: a person has it now. */
    static final Next LEAVE = new Next(Kind.LEAVE, "", "");

    /** What was heard is no answer to this: all flows are left and it is read afresh. */
    static final Next ELSEWHERE = new Next(Kind.ELSEWHERE, "", "");

    /** To a step of the same flow. */
    public static Next go(String step) {
        return new Next(Kind.GO, "", step);
    }

    /** Run another flow, then go on with {@code step}. */
    static Next call(String flow, String step) {
        return new Next(Kind.CALL, flow, step);
    }
}
