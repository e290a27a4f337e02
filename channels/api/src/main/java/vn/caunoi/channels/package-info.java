/**
 * The words of the wire, shared by every channel and known to no provider.
 *
 * <p>A channel turns a provider's bytes into {@link vn.caunoi.channels.Inbound} and an
 * {@link vn.caunoi.channels.Outbound} into the provider's request. It stores nothing itself: what must
 * outlive a crash goes through the ports of {@link vn.caunoi.channels.ChannelContext}.
 */
package vn.caunoi.channels;
