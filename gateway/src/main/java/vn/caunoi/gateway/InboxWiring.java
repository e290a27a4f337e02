package vn.caunoi.gateway;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.gateway.delivery.Delivery;
import vn.caunoi.gateway.inbox.InboxPorts;
import vn.caunoi.gateway.inbox.InboxSettings;
import vn.caunoi.gateway.inbox.PetitionCard;
import vn.caunoi.gateway.ports.DataFiles;
import vn.caunoi.petitions.Category;
import vn.caunoi.petitions.Petition;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.store.PetitionRow;

/** The inbox's wishes, answered by the other rooms. */
final class InboxWiring implements InboxPorts {

    private final Channels channels;
    private final Delivery delivery;
    private final PetitionRules rules;
    private final DataFiles files;

    InboxWiring(Channels channels, Delivery delivery, PetitionRules rules, DataFiles files) {
        this.channels = channels;
        this.delivery = delivery;
        this.rules = rules;
        this.files = files;
    }

    static InboxSettings settings(Config config) {
        return InboxSettings.of(
                config.inbox().secureCookies(),
                new HashSet<>(config.inbox().origins()),
                Optional.empty(),
                Duration.ofHours(config.inbox().sessionHours()));
    }

    @Override
    public void wakeDelivery(int partition, String account, String lane) {
        delivery.wake(partition, account, lane);
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

    /** The engine's state says where the talk stood; it goes on from there. */
    @Override
    public String stateAfterGiveBack(String state) {
        return state;
    }

    @Override
    public PetitionCard card(PetitionRow row) {
        var petition = Petition.fromJson(row.state());
        var told = petition.told();
        return new PetitionCard(
                petition.number(),
                PetitionNumbers.spoken(petition.number()),
                petition.status().name(),
                rules.label(petition.status()),
                told.communeName().orElse(told.place()),
                petition.sealed() ? "" : rules.catalogue().category(petition.category().code()).map(Category::label).orElse(""),
                petition.sealed() ? "" : told.content(),
                petition.opened(),
                petition.standing().due(),
                petition.sealed());
    }
}
