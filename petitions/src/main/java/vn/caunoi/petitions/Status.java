package vn.caunoi.petitions;

/** Where a petition stands; labels, citizens' words and the allowed moves are in {@code statuses.yaml}. */
public enum Status {
    MOI, CHO_BO_SUNG, DANG_PHAN_LOAI, DA_CHUYEN, DANG_XU_LY, DON_DOC, DA_TRA_LOI,
    KHONG_DU_DK, KHONG_THUOC_TQ, TRUNG_LAP, RUT, MO_LAI, DONG
}
