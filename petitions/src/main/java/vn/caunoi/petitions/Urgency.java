package vn.caunoi.petitions;

/** How soon a person must look; KHAN halves the time for triage. */
public enum Urgency {
    KHAN("Khẩn"), THUONG("Thường"), PHUC_TAP("Phức tạp");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    /** As officers call it. */
    public String label() {
        return label;
    }
}
