package vn.caunoi.store;

/**
 * The arrival a turn stands in for: it could not be handled and is put before staff with the turn that says so.
 *
 * @param payload of the arrival
 */
public record ParkedArrival(String reason, String payload) {}
