package vn.caunoi.dialogs.flow;

import java.util.List;

/** A text of a step with the options that leave together with it, for checking its length. */
record Spoken(Text text, List<Option> options) {}
