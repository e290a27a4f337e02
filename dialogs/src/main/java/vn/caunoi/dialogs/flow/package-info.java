/**
 * A flow as it is written: the YAML, its steps, its texts and what is checked before a citizen meets it.
 *
 * <p>Reading order: {@link vn.caunoi.dialogs.flow.FlowReader} turns a file into a {@link vn.caunoi.dialogs.flow.Flow} of
 * {@link vn.caunoi.dialogs.flow.Step}s, {@link vn.caunoi.dialogs.flow.FlowCheck} finds what would go wrong, and each step
 * runs on a {@link vn.caunoi.dialogs.flow.Stage}.
 */
package vn.caunoi.dialogs.flow;
