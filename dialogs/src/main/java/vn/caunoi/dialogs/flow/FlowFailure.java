package vn.caunoi.dialogs.flow;

/** A mistake of the flow's writer that only shows while it runs; the citizen is handed to a person. */
public final class FlowFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    FlowFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
