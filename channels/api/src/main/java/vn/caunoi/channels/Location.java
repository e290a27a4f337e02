package vn.caunoi.channels;

/** A point in degrees, WGS 84. */
public record Location(double latitude, double longitude) {}
