package vn.caunoi.store;

import java.util.List;

/**
 * How a turn ended whose committer sends its messages itself.
 *
 * @param handed messages handed out to be sent; without all of the turn's own the outbox is to be asked
 */
public record TurnEnd(Committed word, List<OutboxItem> handed) {}
