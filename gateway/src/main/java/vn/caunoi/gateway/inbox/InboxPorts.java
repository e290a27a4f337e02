package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Rendered;
import vn.caunoi.gateway.faq.TaughtFaq;
import vn.caunoi.store.ConversationRow;

/** What the inbox asks of the rest of the gateway. */
public interface InboxPorts {

    /** A message lies in this outbox: deliver it soon. Losing the call costs time, never the message. */
    void wakeDelivery(int partition, String account, String lane);

    /** False when so much waits for the account's provider that a message of this lane is not added; a reply always is. */
    boolean mayAdd(String account, String lane);

    /** What {@code text} would become on the account's channel; sends nothing. */
    Rendered preview(String account, String text);

    /** Empty when the account is no longer configured. */
    Optional<Channel> channel(String account);

    /** A file a citizen sent, by the address in its line; empty when there is none. */
    Future<Optional<ChannelContext.Files.Kept>> file(String url);

    /** The dialog state with which the bot goes on after a person had the conversation; empty begins afresh. */
    String stateAfterGiveBack(ConversationRow row);

    PetitionPorts petitions();

    /** Completes once what it takes is loaded, which may be shortly after the start. */
    Future<Readings> readings();

    TaughtFaq faq();

    /** The administrative units the configured accounts belong to. */
    Set<String> units();
}
