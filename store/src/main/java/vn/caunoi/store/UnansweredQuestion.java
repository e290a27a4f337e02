package vn.caunoi.store;

import java.time.Instant;

/**
 * A question nobody could answer.
 *
 * @param row the newest asking, as it was given
 * @param count how often it was asked
 * @param since when it was first asked
 * @param at when it was last asked
 */
public record UnansweredQuestion(String id, String row, long count, Instant since, Instant at) {}
