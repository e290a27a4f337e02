package vn.caunoi.dialogs.language.classify;

/** A text of which a person said what it is: an example more. */
public record Correction(Subject subject, String code, String text) {}
