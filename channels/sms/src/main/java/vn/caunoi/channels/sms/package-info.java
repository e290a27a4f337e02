/**
 * SMS over SMPP 3.4: one transceiver bind to one SMS centre an account. Read it in this order:
 *
 * <ol>
 *   <li>{@link vn.caunoi.channels.sms.SmsSettings}: what an operator may set.
 *   <li>{@link vn.caunoi.channels.sms.SmsChannel}: the channel, put together.
 *   <li>The link: {@code SmsLink} binds and binds again, {@code Bind} is one session on jsmpp with what jsmpp lacks
 *       ({@code SmscConnections}, {@code HungUp}, {@code BoundedPduReader}, {@code AnswersWhenKept}).
 *   <li>In: {@code Delivery} (one deliver_sm), {@code Coding}, {@code Fragment}, then {@code Inbox}, which keeps before it
 *       answers, with {@code Parts}, {@code Unanswered} and {@code Receipts}.
 *   <li>Out: {@code Letter} (text to segments), {@code Submission} (segment to submit_sm), {@code Outgoing}, which sends the
 *       parts in order and says how it ended, with {@code CommandStatuses}.
 * </ol>
 */
package vn.caunoi.channels.sms;
