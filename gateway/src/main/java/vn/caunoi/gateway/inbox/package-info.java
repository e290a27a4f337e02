/**
 * The staff inbox: who may come in, what they see, what they may do, and the live feed of all of it.
 *
 * <p>Conventions are in the shared-inbox reference: one owner per conversation, assignment by
 * compare-and-set, private notes that cannot become an outgoing message, everything audited.
 * {@link vn.caunoi.gateway.inbox.Inbox} is the door; a request's path is
 * {@code Gate} (session, origin, CSRF) → a {@code …Routes} file → {@code Assignment} or {@code Writing} → the store.
 */
package vn.caunoi.gateway.inbox;
