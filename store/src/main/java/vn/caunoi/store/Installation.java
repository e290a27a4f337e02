package vn.caunoi.store;

/**
 * What makes this installation itself, fixed at its first start.
 *
 * @param key 32 random bytes: petition numbers and signatures derive from it
 * @param partitions how many parts the keys are spread over
 */
public record Installation(byte[] key, int partitions) {

    /** Without the key: this text may reach a log. */
    @Override
    public String toString() {
        return "Installation[partitions=" + partitions + "]";
    }
}
