package vn.caunoi.petitions;

/** Who may see a petition, from least to most protected. */
public enum Secrecy {
    /** An edited summary may be published. */
    CONG_KHAI,
    /** The receiving unit only. */
    HAN_CHE,
    /** Sealed: the named officers only; the citizen hears neutral words, nothing of the content. */
    MAT_DANH_TINH;

    Secrecy stricter(Secrecy other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
