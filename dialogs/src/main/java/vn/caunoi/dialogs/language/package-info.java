/**
 * Vietnamese as citizens write it: folded, matched, placed. Data (questions, examples, places, phrases of danger) is in
 * the resources beside this package; nothing here reads a clock or a network.
 */
package vn.caunoi.dialogs.language;
