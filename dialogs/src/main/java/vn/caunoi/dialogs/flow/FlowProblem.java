package vn.caunoi.dialogs.flow;

/**
 * Something wrong with a flow file, so that its writer finds it.
 *
 * @param line from 1; 0 = the file as a whole
 * @param step id of the step, empty when it is not about one
 */
public record FlowProblem(String file, int line, String step, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + (step.isEmpty() ? "" : "step '" + step + "': ") + reason;
    }
}
