package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file, so that its writer sees everything at once. */
final class Problems {

    private final String file;
    private final List<FlowProblem> found = new ArrayList<>();
    private String step = "";

    Problems(String file) {
        this.file = file;
    }

    /** What follows is about this step. */
    void about(String id) {
        step = id;
    }

    void add(int line, String reason) {
        found.add(new FlowProblem(file, line, step, reason));
    }

    List<FlowProblem> all() {
        return List.copyOf(found);
    }
}
