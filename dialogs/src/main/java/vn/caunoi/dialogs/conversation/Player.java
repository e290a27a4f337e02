package vn.caunoi.dialogs.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Choice;
import vn.caunoi.dialogs.Conversation;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.PetitionDraft;
import vn.caunoi.dialogs.PetitionSummary;
import vn.caunoi.dialogs.Point;
import vn.caunoi.dialogs.TextLimits;
import vn.caunoi.dialogs.Turn;

/**
 * Plays one script. The state is written to JSON and read again before everything that is heard, and what happens is
 * written down as script lines: comparing and rewriting both work on those.
 */
final class Player {

    private static final Instant OPENED = Instant.parse("2026-11-10T02:00:00Z");

    private final Script script;
    private final Engine engine;
    private final TextLimits limits;
    private final List<String> failures = new ArrayList<>();
    private final List<Line> happened = new ArrayList<>();
    private final Set<String> covered = new HashSet<>();
    private final Deque<Effect.Wait> timer = new ArrayDeque<>();
    private String state;
    private List<Choice> screen = List.of();
    private Instant now;
    private int messages;

    Player(Script script, Engine engine, TextLimits limits) {
        this.script = script;
        this.engine = engine;
        this.limits = limits;
        this.state = Conversation.start(script.channel(), script.province()).toJson();
        this.now = script.at();
    }

    record Played(List<String> failures, Set<String> covered, int messages, List<Line> happened) {}

    Played play() {
        List<Line> lines = script.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.acts()) {
                fail(line, "nothing was heard before this");
                continue;
            }
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).acts()) {
                end++;
            }
            act(line, lines.subList(i + 1, end));
            i = end - 1;
        }
        return new Played(failures, covered, messages, happened);
    }

    private void act(Line line, List<Line> expected) {
        happened.add(line);
        int before = happened.size();
        Deque<Line> answers = new ArrayDeque<>(expected.stream().filter(Player::answersEffect).toList());
        if (line.is("WAIT")) {
            pass(line, answers);
        } else {
            now = now.plus(Duration.ofMinutes(1));
            hear(heard(line), line, answers);
        }
        answers.forEach(left -> fail(left, "was not asked for"));
        compare(line, expected, happened.subList(before, happened.size()));
    }

    private void pass(Line line, Deque<Line> answers) {
        now = now.plus(Duration.parse(line.text()));
        Effect.Wait due = timer.peekLast();
        if (due != null && !due.until().isAfter(now)) {
            timer.clear();
            hear(new Heard.Woke(due.timer()), line, answers);
        }
    }

    private Heard heard(Line line) {
        if (line.is("JOIN")) {
            return new Heard.Joined();
        }
        if (line.is("LEAVE")) {
            return new Heard.Left();
        }
        messages++;
        String id = "m" + messages;
        String text = line.text();
        List<String> files = line.mark().startsWith("photo") ? List.of("file://photo-" + messages + ".jpg") : List.of();
        if (text.startsWith("[") && text.endsWith("]")) {
            return Heard.Said.tap(tapped(line, text.substring(1, text.length() - 1)), id);
        }
        return new Heard.Said(text, Optional.empty(), files, point(line.mark()), id);
    }

    private static Optional<Point> point(String mark) {
        if (!mark.startsWith("point ")) {
            return Optional.empty();
        }
        String[] degrees = mark.substring("point ".length()).split(",");
        return Optional.of(new Point(Double.parseDouble(degrees[0].strip()), Double.parseDouble(degrees[1].strip())));
    }

    /** The id of the button with this label; the text itself when there is none: a button of long ago. */
    private String tapped(Line line, String label) {
        return screen.stream().filter(choice -> choice.label().equals(label)).map(Choice::id).findFirst().orElseGet(() -> {
            if (!label.contains(":")) {
                fail(line, "there is no button '" + label + "' on the screen");
            }
            return label;
        });
    }

    private void hear(Heard heard, Line line, Deque<Line> answers) {
        Turn turn = engine.step(Conversation.fromJson(state), heard, now);
        state = turn.next().toJson();
        covered.addAll(turn.path());
        for (Effect effect : turn.effects()) {
            happen(effect, line, answers);
        }
    }

    private void happen(Effect effect, Line line, Deque<Line> answers) {
        if (effect instanceof Effect.Say say) {
            said(say, line);
        } else if (effect instanceof Effect.OpenPetition open) {
            opened(open.draft(), line, answers);
        } else if (effect instanceof Effect.LookUp lookUp) {
            lookedUp(lookUp, line, answers);
        } else if (effect instanceof Effect.Wait wait) {
            timer.clear();
            timer.addLast(wait);
        } else if (effect instanceof Effect.HandOver over) {
            note("HANDOVER", over.reason());
        } else if (effect instanceof Effect.Alert alert) {
            note("ALERT", alert.kind());
        } else if (effect instanceof Effect.Unanswered unanswered) {
            note("UNANSWERED", unanswered.question());
        } else if (effect instanceof Effect.Consented consented) {
            note("CONSENTED", consented.version());
        } else if (effect instanceof Effect.Withdrawn) {
            note("WITHDRAWN", "");
        }
    }

    private void said(Effect.Say say, Line line) {
        screen = say.choices();
        List<String> labels = say.choices().stream().map(Choice::label).toList();
        limits.problem(script.channel(), say.text(), labels).ifPresent(problem -> fail(line, problem + ": " + say.text()));
        String segments = script.channel().equals("sms") ? Integer.toString(limits.segments(say.text(), labels)) : "";
        String text = say.text().replaceAll("\\n\\s*", "\n").strip();
        happened.add(new Line(line.number(), Line.BOT, segments, text, labels));
    }

    private void opened(PetitionDraft draft, Line line, Deque<Line> answers) {
        Line answer = answers.isEmpty() ? new Line(line.number(), "PETITION", "", "48217736", List.of()) : answers.pop();
        String number = answer.text().split(":")[0].strip();
        note("PETITION", number + ": " + draft.content() + " @ "
                + draft.communeName().or(() -> Optional.of(draft.place()).filter(place -> !place.isEmpty())).orElse("?")
                + (draft.publishAllowed() ? " (publish)" : "")
                + (draft.attachmentUrls().isEmpty() ? "" : " +" + draft.attachmentUrls().size()));
        hear(new Heard.PetitionOpened(number), line, answers);
    }

    private void lookedUp(Effect.LookUp lookUp, Line line, Deque<Line> answers) {
        String asked = lookUp.number() + lookUp.lastFour().map(four -> " " + four).orElse("");
        String outcome = answers.isEmpty() ? "missing" : answers.pop().text().split(":", 2)[1].strip();
        note("LOOKUP", asked + ": " + outcome);
        hear(outcome(lookUp.number(), outcome), line, answers);
    }

    /** {@code missing}, {@code hidden}, or {@code found status | body | due | answer}. */
    private static Heard outcome(String number, String outcome) {
        if (outcome.equals("missing")) {
            return new Heard.PetitionMissing(number);
        }
        if (outcome.equals("hidden")) {
            return new Heard.PetitionHidden(number);
        }
        String[] parts = outcome.replaceFirst("found ", "").split("\\|");
        return new Heard.PetitionFound(new PetitionSummary(number, parts[0].strip(), OPENED,
                part(parts, 1), part(parts, 2).map(LocalDate::parse), part(parts, 3)));
    }

    private static Optional<String> part(String[] parts, int index) {
        return parts.length > index ? Optional.of(parts[index].strip()).filter(part -> !part.isEmpty()) : Optional.empty();
    }

    private void note(String kind, String text) {
        happened.add(new Line(0, kind, "", text, List.of()));
    }

    private static boolean answersEffect(Line line) {
        return line.is("PETITION") || line.is("LOOKUP");
    }

    private void compare(Line heard, List<Line> expected, List<Line> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            if (i >= actual.size()) {
                fail(expected.get(i), "expected, but nothing more came");
            } else if (i >= expected.size()) {
                fail(heard, "not expected: " + Script.written(actual.get(i)));
            } else {
                compare(expected.get(i), actual.get(i));
            }
        }
    }

    private void compare(Line expected, Line actual) {
        boolean same = expected.kind().equals(actual.kind()) && Expectation.matches(expected.text(), actual.text());
        if (!same) {
            fail(expected, "came: " + Script.written(actual));
            return;
        }
        Expectation.options(expected, actual.options()).ifPresent(problem -> fail(expected, problem));
        if (!expected.mark().isEmpty() && !actual.mark().isEmpty()
                && Integer.parseInt(actual.mark()) > Integer.parseInt(expected.mark())) {
            fail(expected, "takes " + actual.mark() + " segments: " + actual.text());
        }
    }

    private void fail(Line line, String problem) {
        failures.add(script.file() + ":" + line.number() + ": " + problem);
    }
}
