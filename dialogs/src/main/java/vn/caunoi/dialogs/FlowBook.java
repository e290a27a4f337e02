package vn.caunoi.dialogs;

/** All flows of an installation, read and checked. */
public final class FlowBook {

    private FlowBook() {}

    /** The flows that come with the program. */
    public static FlowBook shipped() {
        return new FlowBook();
    }
}
