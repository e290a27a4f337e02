package vn.caunoi.store;

/**
 * How a try to send a message began.
 *
 * @param tries with this one; 0 unless it began
 */
public record Begun(Word word, int tries) {

    public enum Word {
        BEGUN,
        /** The message before it in its conversation is not settled yet, here or on another node. */
        BEHIND,
        /** Another consumer took it over. */
        LOST,
        /** It was settled already. */
        GONE
    }
}
