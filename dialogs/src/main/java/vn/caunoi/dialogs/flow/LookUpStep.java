package vn.caunoi.dialogs.flow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.PetitionSummary;

/**
 * {@code look-up: number} — looks the petition in that slot up, with the last four digits of a phone from the slot
 * {@code last-four}. {@code found}, {@code hidden} (the digits are needed, or were wrong) and {@code missing} name the next step.
 * Found fills {@code status}, {@code opened}, {@code body}, {@code due} and {@code answer}.
 */
record LookUpStep(String id, int line, String number, String lastFour, String found, String hidden, String missing)
        implements Step {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static Step read(Doc doc, String id, String following) {
        return new LookUpStep(id, doc.line(), doc.required("look-up"), doc.required("last-four"),
                doc.required("found"), doc.required("hidden"), doc.required("missing"));
    }

    @Override
    public Next run(Stage stage) {
        Optional<String> digits = Optional.of(stage.slot(lastFour)).filter(value -> !value.isEmpty());
        stage.effect(new Effect.LookUp(stage.slot(number), digits));
        return Next.WAIT;
    }

    @Override
    public Next hear(Stage stage, Heard heard) {
        if (heard instanceof Heard.PetitionFound seen) {
            fill(stage, seen.summary());
            return way(stage, found);
        }
        if (heard instanceof Heard.PetitionHidden) {
            return way(stage, hidden);
        }
        return heard instanceof Heard.PetitionMissing ? way(stage, missing) : run(stage);
    }

    private static Next way(Stage stage, String step) {
        stage.took(step);
        return Next.go(step);
    }

    private static void fill(Stage stage, PetitionSummary petition) {
        stage.fill("status", petition.statusText());
        stage.fill("opened", stage.date(petition.opened()));
        stage.fill("body", petition.body().orElse(""));
        stage.fill("due", petition.due().map(LookUpStep::day).orElse(""));
        stage.fill("answer", petition.answer().orElse(""));
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    @Override
    public List<String> nexts() {
        return List.of(found, hidden, missing);
    }

    @Override
    public Set<String> fills() {
        return Set.of("status", "opened", "body", "due", "answer");
    }

    @Override
    public List<String> ways() {
        return nexts();
    }

    @Override
    public Set<String> uses() {
        return Set.of(number, lastFour);
    }
}
