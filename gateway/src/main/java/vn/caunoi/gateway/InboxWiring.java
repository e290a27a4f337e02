package vn.caunoi.gateway;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.gateway.delivery.Delivery;
import vn.caunoi.gateway.faq.TaughtFaq;
import vn.caunoi.gateway.inbox.InboxPorts;
import vn.caunoi.gateway.inbox.InboxSettings;
import vn.caunoi.gateway.inbox.PetitionPorts;
import vn.caunoi.gateway.inbox.Readings;
import vn.caunoi.gateway.ports.DataFiles;
import vn.caunoi.gateway.turns.DialogTurns;
import vn.caunoi.store.ConversationRow;

/** The inbox's wishes, answered by the other rooms. */
final class InboxWiring implements InboxPorts {

    private final Channels channels;
    private final Delivery delivery;
    private final PetitionPorts petitions;
    private final DataFiles files;
    private final Future<Readings> readings;
    private final TaughtFaq faq;
    private final Set<String> units;

    InboxWiring(
            Channels channels, Delivery delivery, PetitionPorts petitions, DataFiles files, Future<Readings> readings, TaughtFaq faq,
            Set<String> units) {
        this.channels = channels;
        this.delivery = delivery;
        this.petitions = petitions;
        this.files = files;
        this.readings = readings;
        this.faq = faq;
        this.units = units;
    }

    static InboxSettings settings(Config config) {
        return InboxSettings.of(
                config.inbox().secureCookies(),
                new HashSet<>(config.inbox().origins()),
                Optional.empty(),
                Duration.ofHours(config.inbox().sessionHours()),
                Duration.ofSeconds(config.inbox().undoSeconds()),
                Duration.ofSeconds(config.inbox().sameTextSeconds()));
    }

    @Override
    public void wakeDelivery(int partition, String account, String lane) {
        delivery.wake(partition, account, lane);
    }

    @Override
    public boolean mayAdd(String account, String lane) {
        return delivery.mayAdd(account, lane);
    }

    @Override
    public Rendered preview(String account, String text) {
        return channels.byAccount().get(account).render(Outbound.text("preview", account, "", text));
    }

    @Override
    public Optional<Channel> channel(String account) {
        return Optional.ofNullable(channels.byAccount().get(account));
    }

    @Override
    public Future<Optional<ChannelContext.Files.Kept>> file(String url) {
        return files.read(url);
    }

    @Override
    public String stateAfterGiveBack(ConversationRow row) {
        return DialogTurns.stateToGoOnWith(row);
    }

    @Override
    public PetitionPorts petitions() {
        return petitions;
    }

    @Override
    public Future<Readings> readings() {
        return readings;
    }

    @Override
    public TaughtFaq faq() {
        return faq;
    }

    @Override
    public Set<String> units() {
        return units;
    }
}
