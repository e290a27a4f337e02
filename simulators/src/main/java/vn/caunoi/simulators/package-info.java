/**
 * The world around the gateway, played on one machine: a Zalo platform, an SMS centre, and the phones of citizens.
 *
 * <p>Nothing here knows a class of the gateway: both sides share only the wire, so that a mistake of one cannot be repeated by the other.
 * {@link vn.caunoi.simulators.Simulators} starts everything; {@code zalo} and {@code smsc} are the providers, {@code phones} the hub the
 * playground page and the tests talk to, {@code faults} what can be switched on to go wrong.
 */
package vn.caunoi.simulators;
