package vn.caunoi.dialogs.flow;

import java.util.List;

/** {@code end: true} — the flow is done; the one that called it goes on. */
record EndStep(String id, int line) implements Step {

    static Step read(Doc doc, String id, String following) {
        if (!doc.flag("end")) {
            doc.problems().add(doc.line("end"), "write 'end: true'");
        }
        return new EndStep(id, doc.line());
    }

    @Override
    public Next run(Stage stage) {
        return Next.END;
    }

    @Override
    public List<String> nexts() {
        return List.of();
    }
}
