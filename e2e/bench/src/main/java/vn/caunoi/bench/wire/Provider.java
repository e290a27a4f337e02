package vn.caunoi.bench.wire;

/** The citizens' side of a channel: sends their texts and sees the replies. Lives on one event loop. */
public interface Provider {

    /** Told of each complete reply to a citizen. */
    @FunctionalInterface
    interface Replies {
        void arrived(String citizen);
    }

    void answersTo(Replies replies);

    void send(String citizen, String text);
}
