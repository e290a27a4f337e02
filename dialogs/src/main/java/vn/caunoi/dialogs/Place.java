package vn.caunoi.dialogs;

/**
 * A commune of today (xã, phường, đặc khu) in its province.
 *
 * @param communeCode five digits, kept as text (QĐ 19/2025/QĐ-TTg)
 * @param provinceCode two digits, kept as text
 * @param label what the citizen reads, with the old name where she used it: "Phường Bến Nghé cũ → Phường Sài Gòn, TP.HCM"
 */
public record Place(
        String communeCode, String communeName, String provinceCode, String provinceName, String label) {}
