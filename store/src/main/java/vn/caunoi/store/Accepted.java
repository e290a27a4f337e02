package vn.caunoi.store;

/**
 * The durable answer to an arrival.
 *
 * @param fresh false when this provider id was accepted before: a success for the provider, nothing changed
 * @param sequence the arrival's number in its conversation, from 1; of a repeated one, the number it got the first time
 */
public record Accepted(boolean fresh, long sequence, int partition) {}
