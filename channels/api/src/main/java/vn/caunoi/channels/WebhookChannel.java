package vn.caunoi.channels;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** A channel whose provider calls us by HTTP. */
public interface WebhookChannel extends Channel {

    /** Verifies the raw bytes first, then parses; pure, so the gateway decides what to store and answer. */
    Reception receive(MultiMap headers, Buffer body);

    sealed interface Reception {

        /** @param ignored names of events we do not support: answered with success and counted */
        record Received(List<Inbound> inbounds, List<String> ignored) implements Reception {}

        /** The signature does not hold: 401, counted, no other trace. */
        record Refused(String reason) implements Reception {}

        /** Verified or not, it cannot be read: 400. {@code reason} names the field and what was expected. */
        record Malformed(String reason) implements Reception {}
    }
}
