package vn.caunoi.store;

/** Redis answered, but not with what was asked: out of memory, read-only, no permission, a corrupt value. */
public class StoreException extends RuntimeException {

    public StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Redis begins every error with a word of its own, such as NOSCRIPT. */
    boolean is(String word) {
        return getMessage().equals(word) || getMessage().startsWith(word + " ");
    }
}
