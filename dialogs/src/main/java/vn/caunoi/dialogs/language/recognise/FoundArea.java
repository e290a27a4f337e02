package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;

/**
 * An area of land.
 *
 * @param least in square metres
 * @param most in square metres; more than {@code least} when the unit differs by region and the region is not known
 */
public record FoundArea(int start, int end, BigDecimal least, BigDecimal most) implements Found {}
