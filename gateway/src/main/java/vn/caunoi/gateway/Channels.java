package vn.caunoi.gateway;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelProvider;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.gateway.config.ConfigException;
import vn.caunoi.gateway.intake.StoreIntake;

/** The configured accounts as channels, by account id in the order of the configuration. */
record Channels(Map<String, Channel> byAccount) {

    static Channels create(List<Config.Account> accounts, ChannelContext context) {
        var providers = ServiceLoader.load(ChannelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .collect(Collectors.toMap(ChannelProvider::family, Function.identity()));
        var channels = new LinkedHashMap<String, Channel>();
        accounts.forEach(account -> channels.put(account.id(), create(account, providers, context)));
        return new Channels(channels);
    }

    private static Channel create(Config.Account account, Map<String, ChannelProvider> providers, ChannelContext context) {
        var provider = providers.get(account.family());
        if (provider == null) {
            throw new ConfigException("accounts." + account.id() + ".family is '" + account.family() + "'; expected one of "
                    + String.join(", ", providers.keySet().stream().sorted().toList()));
        }
        try {
            return provider.create(account.id(), account.settings(), context);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigException("accounts." + account.id() + ".settings: " + wrong.getMessage());
        }
    }

    Future<Void> open(StoreIntake intake) {
        return Future.all(byAccount.values().stream().map(c -> c.open(intake.of(c.family()))).toList()).mapEmpty();
    }

    Future<Void> close() {
        return Future.join(byAccount.values().stream().map(Channel::close).toList()).mapEmpty();
    }

    /** The channels that are also of another kind, by account. */
    <T> Map<String, T> that(Class<T> kind) {
        return byAccount.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> kind.cast(entry.getValue())));
    }
}
