package vn.caunoi.dialogs.language.recognise;

/** Which part of the country a measure of land is meant in. */
public enum Region {
    NORTH,
    CENTRE,
    SOUTH
}
