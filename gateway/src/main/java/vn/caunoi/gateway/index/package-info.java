/**
 * The node's own Lucene index of conversations: lists, counters and search are asked of it, never of Redis.
 *
 * <p>It is fed from the store's changes and may be thrown away at any time. A screen that shows one
 * conversation reads the store; this index only says which conversations there are.
 */
package vn.caunoi.gateway.index;
