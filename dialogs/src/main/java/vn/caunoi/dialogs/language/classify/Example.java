package vn.caunoi.dialogs.language.classify;

/** A text and the class it belongs to. */
public record Example(String code, String text) {}
