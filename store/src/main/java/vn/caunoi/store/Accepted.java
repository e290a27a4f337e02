package vn.caunoi.store;

import java.util.Optional;

/**
 * The durable answer to an arrival.
 *
 * @param fresh false when this provider id was accepted before: a success for the provider, nothing changed
 * @param sequence the arrival's number in its conversation, from 1; of a repeated one, the number it got the first time
 * @param handed what the caller was handed out: as a rule this arrival, or one that waited before it
 * @param left whether this arrival still waits to be handed out
 */
public record Accepted(boolean fresh, long sequence, int partition, Optional<HandedOut> handed, boolean left) {}
