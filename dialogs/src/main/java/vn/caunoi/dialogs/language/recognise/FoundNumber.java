package vn.caunoi.dialogs.language.recognise;

import java.math.BigDecimal;

/** A number written in words of at least two syllables ("bảy mươi sáu"). */
public record FoundNumber(int start, int end, BigDecimal value) implements Found {}
