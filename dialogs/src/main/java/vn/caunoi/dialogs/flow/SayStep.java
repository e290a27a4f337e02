package vn.caunoi.dialogs.flow;

import java.util.List;

/** {@code say: text} — says something and goes on. {@code if-room: true} says it only when the message has room for it. */
record SayStep(String id, int line, Text text, boolean ifRoom, String next) implements Step {

    static Step read(Doc doc, String id, String following) {
        return new SayStep(id, doc.line(), Text.read(doc, "say"), doc.flag("if-room"), StepTypes.next(doc, following));
    }

    @Override
    public Next run(Stage stage) {
        stage.say(text, ifRoom);
        return Next.go(next);
    }

    @Override
    public List<String> nexts() {
        return List.of(next);
    }

    @Override
    public List<Spoken> spoken() {
        return List.of(new Spoken(text, List.of()));
    }
}
