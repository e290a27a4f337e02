package vn.caunoi.e2e.campaign;

/**
 * A broken promise.
 *
 * @param about whose conversation, or which key
 */
public record Finding(Check check, String about, String what) {

    @Override
    public String toString() {
        return check + " " + about + ": " + what;
    }
}
