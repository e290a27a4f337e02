package vn.caunoi.channels;

import io.vertx.core.json.JsonObject;

/** How a channel family is found: listed in {@code META-INF/services/vn.caunoi.channels.ChannelProvider}. */
public interface ChannelProvider {

    String family();

    /**
     * @param account the configured id
     * @param settings the account's own part of the configuration, secrets resolved
     * @throws IllegalArgumentException naming the setting, what it was and what was expected
     */
    Channel create(String account, JsonObject settings, ChannelContext context);
}
