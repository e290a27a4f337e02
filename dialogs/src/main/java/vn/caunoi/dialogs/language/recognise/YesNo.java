package vn.caunoi.dialogs.language.recognise;

/** What a whole message answers to a question. */
public enum YesNo {
    YES,
    NO
}
