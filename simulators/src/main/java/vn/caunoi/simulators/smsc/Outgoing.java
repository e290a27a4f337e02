package vn.caunoi.simulators.smsc;

import io.vertx.core.Promise;

/**
 * A deliver_sm on its way to the gateway: a part of a citizen's text, or a receipt. It stays until the gateway takes it.
 *
 * @param order place in the queue, kept when it has to be delivered again
 * @param taken true when the gateway answered OK, false when it refused for good
 */
record Outgoing(long order, ShortMessage message, Promise<Boolean> taken) {}
