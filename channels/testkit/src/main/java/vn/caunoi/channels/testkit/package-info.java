/**
 * What every channel must pass, and what its tests need to run without a gateway.
 *
 * <p>A channel's test implements {@link vn.caunoi.channels.testkit.ChannelContract} or, when its provider calls by
 * HTTP, {@link vn.caunoi.channels.testkit.WebhookChannelContract}, and inherits the tests with it.
 */
package vn.caunoi.channels.testkit;
