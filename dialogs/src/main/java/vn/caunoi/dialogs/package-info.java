/**
 * A conversation as a pure function: {@link vn.caunoi.dialogs.Engine#step} takes where the conversation stands, what was
 * heard and the time, and answers where it stands now and what is to be done. It reads no clock, opens no connection and
 * draws no random number; what must be looked up leaves as an effect and comes back as the next thing heard.
 *
 * <p>What is said is written in flows (YAML, see {@code docs/flows.md}); what is understood comes through
 * {@link vn.caunoi.dialogs.Understanding}.
 */
package vn.caunoi.dialogs;
