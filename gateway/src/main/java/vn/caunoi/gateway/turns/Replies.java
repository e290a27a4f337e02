package vn.caunoi.gateway.turns;

import java.util.List;
import vn.caunoi.store.OutboxItem;

/** Who sends what turns say. */
public interface Replies {

    /**
     * To be followed by exactly one {@link #handed} when there is room.
     *
     * @return the consumer so many messages may be handed out to with their commit; "" = there is no room for them
     */
    String consumer(String account, int messages);

    /** Ends what {@link #consumer} began: with the messages to send, or none when nothing was committed. */
    void handed(String account, int messages, List<OutboxItem> items);

    /** There is something to send that nobody was handed. */
    void wake(int partition, String account, String lane);
}
