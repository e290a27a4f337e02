package vn.caunoi.dialogs;

/** A point the citizen shared, in degrees, WGS 84. */
public record Point(double latitude, double longitude) {}
