package vn.caunoi.channels;

import java.time.Instant;

/**
 * Something that went over the wire between us and a provider, for operators who look for a fault.
 *
 * @param what the provider's name for it: an HTTP method and path, a PDU
 * @param ours whether we began it
 * @param asked what the one who began it said, without headers; the gateway takes {@link Channel#secrets()} out
 * @param answered what the other said, or why nothing came
 */
public record Exchange(String account, String what, boolean ours, String asked, String answered, Instant at) {}
