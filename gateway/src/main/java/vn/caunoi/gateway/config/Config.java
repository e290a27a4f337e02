package vn.caunoi.gateway.config;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.caunoi.store.Servers;

/**
 * The whole configuration of one gateway node, checked when read; see {@code docs/operations.md} for each value.
 *
 * @param node name of this node, unique among nodes on one Redis
 * @param production refuses to start on a Redis that could lose acknowledged messages
 * @param data folder for uploaded files and the embedded Redis
 * @param flows folder of flows to use in place of the shipped ones
 */
public record Config(
        String node,
        boolean production,
        Path data,
        Listener publicListener,
        Listener internalListener,
        Redis redis,
        Inbox inbox,
        Optional<Path> flows,
        Tuning tuning,
        Exchanges exchanges,
        Unanswered unanswered,
        Learning learning,
        List<Account> accounts) {

    /** The same with the Redis that was found or started. */
    public Config withRedis(Servers servers) {
        return new Config(node, production, data, publicListener, internalListener, new Redis(Optional.of(servers), redis.partitions()),
                inbox, flows, tuning, exchanges, unanswered, learning, accounts);
    }

    /**
     * @param port 0 = any free one
     * @param proxied whether a proxy of ours stands before it, whose X-Forwarded-* headers tell the real address
     */
    public record Listener(String host, int port, boolean proxied) {}

    /** @param servers empty = the embedded one in the data folder */
    public record Redis(Optional<Servers> servers, int partitions) {}

    /**
     * @param origins where staff's browsers may come from; empty = the address the page was asked at
     * @param secureCookies only send the session over HTTPS
     * @param frames origins that may show the inbox in a frame
     * @param undoSeconds how long a reply can be taken back before it leaves; 0 = it leaves at once
     * @param sameTextSeconds within this time the same reply to the same citizen is asked about; 0 = never
     */
    public record Inbox(List<String> origins, boolean secureCookies, List<String> frames, int sessionHours, int undoSeconds, int sameTextSeconds) {}

    /**
     * @param batch arrivals taken at once from a partition
     * @param claimAfterSeconds work of a node that fell silent is taken over after this
     * @param turnTries how often a turn that fails by our own fault is tried before it is parked for staff
     * @param sendTries how often a send is tried before it is parked for staff
     * @param rampSeconds how long an account's rate rises, from a tenth, after its provider was away; 0 = it is full at once
     * @param longestSendSeconds an interrupted send counts as in doubt after this; longer than any channel takes for one message
     * @param intakeOnly takes messages in and shows the inbox; turns and sends are left to the other nodes
     */
    public record Tuning(int batch, int claimAfterSeconds, int turnTries, int sendTries, int rampSeconds, int longestSendSeconds,
            int drainSeconds, boolean intakeOnly) {}

    /** @param most exchanges with its provider kept of each account, about; 0 = none */
    public record Exchanges(int most, int days) {}

    /** @param most questions nobody could answer that are kept for staff; 0 = none @param days after each was last asked */
    public record Unanswered(int most, int days) {}

    /**
     * @param most corrections of staff kept, the newest; 0 = none
     * @param pauseSeconds least time between two learnings
     * @param mayLosePoints hundredths of macro-F1 on the shipped sentences that corrections may cost and still be learnt
     */
    public record Learning(int most, int pauseSeconds, int mayLosePoints) {}

    /**
     * @param unit code of the administrative unit the account belongs to
     * @param province code of its province: a citizen who names a commune without one most likely means one there
     * @param rate most sends a second, counted in the channel's paid items
     * @param mostWaiting with so many messages in the outbox only replies are added
     */
    public record Account(String id, String family, String unit, String province, int rate, int parallel, int mostWaiting,
            JsonObject settings) {}
}
