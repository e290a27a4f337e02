package vn.caunoi.store;

/**
 * Redis cannot be reached, is loading, or did not answer in time. A command that was on its way may or may not
 * have happened; trying again later is right, every operation of the store bears repeating.
 */
public final class StoreAwayException extends StoreException {

    StoreAwayException(String message) {
        super(message);
    }

    StoreAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
