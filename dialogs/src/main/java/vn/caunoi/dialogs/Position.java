package vn.caunoi.dialogs;

/**
 * A step of a flow, with the version of the flow the conversation began with.
 *
 * @param step empty = the first step of the flow
 */
public record Position(String flow, int version, String step) {}
