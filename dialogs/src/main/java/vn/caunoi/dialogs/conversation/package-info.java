/**
 * Conversations as text files: what the citizen says, what the assistant must answer. They are the tests of the flows, written
 * and read by people who do not program; {@code docs/flows.md} describes the format.
 */
package vn.caunoi.dialogs.conversation;
