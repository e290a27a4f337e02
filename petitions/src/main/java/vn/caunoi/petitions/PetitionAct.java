package vn.caunoi.petitions;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody does to a petition. Which act is allowed in which status is data ({@code statuses.yaml}); what it changes
 * beside the status is here. What citizens do themselves is in {@link CitizenAct}.
 */
public sealed interface PetitionAct
    permits CitizenAct, PetitionAct.Classify, PetitionAct.Ask, PetitionAct.Forward, PetitionAct.Progress, PetitionAct.Urge,
            PetitionAct.Answer, PetitionAct.Refuse, PetitionAct.Merge, PetitionAct.Close {

    /** Who does it: an officer's user name, "citizen" or "system". */
    String by();

    /** The act's word in {@code statuses.yaml}. */
    String word(Petition before, Instant now);

    /** Why it may not be done although the status would allow it; in Vietnamese, for the officer. */
    default Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
        return Optional.empty();
    }

    /** The petition after it, its new status already entered. */
    Petition change(Petition entered, Petition before, PetitionRules rules, Instant now);

    /** What the event keeps. */
    String detail();

    /** An officer decides kind, category, urgency; what is left empty stays. Looking at it without deciding is also this act. */
    record Classify(String by, Optional<String> kind, Optional<String> category, Optional<Urgency> urgency) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return "classify";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            return kind.flatMap(rules.catalogue()::unknownKind).or(() -> category.flatMap(rules.catalogue()::unknownCategory));
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            Petition.KindChoice old = entered.kind();
            Petition.KindChoice nextKind = new Petition.KindChoice(old.claimed(), old.byBot(), old.botScore(), kind.or(old::byOfficer));
            Petition.CategoryChoice nextCategory = category.map(c -> new Petition.CategoryChoice(c, by, 1)).orElse(entered.category());
            Secrecy demanded = rules.secrecy(nextKind.decided(), nextCategory.code(), entered.consent().publishAllowed());
            Instant due = rules.term("forward").after(entered.standing().started(), rules.calendar());
            return entered
                .with(nextKind, nextCategory, urgency.orElse(entered.urgency()), entered.secrecy().stricter(demanded))
                .with(entered.standing().dueAt(Optional.of(due)).paused(Optional.empty()));
        }

        @Override
        public String detail() {
            return String.join(" ", kind.orElse(""), category.orElse(""), urgency.map(Urgency::name).orElse("")).trim();
        }
    }

    /** The citizen is asked; the clock stops, and has its own term for their answer. */
    record Ask(String by, String question) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return "ask";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            return Words.missing(question, "câu hỏi cho người dân");
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            Instant due = rules.term("supplement").after(now, rules.calendar());
            return entered.with(entered.standing()
                .paused(before.standing().due().map(old -> rules.calendar().workingTimeBetween(now, old)))
                .dueAt(Optional.of(due)).said(question));
        }

        @Override
        public String detail() {
            return question;
        }
    }

    /** It goes to the body whose work it is. @param due until when that body must answer; empty = the default term */
    record Forward(String by, String body, Optional<Instant> due) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return "forward";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            return Words.missing(body, "tên cơ quan nhận")
                .or(() -> due.filter(now::isAfter).map(past -> "Hạn trả lời đã qua, xin chọn ngày khác."));
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            Instant until = due.orElseGet(() -> rules.term("body_answer").after(now, rules.calendar()));
            return entered.with(entered.standing().heldBy(body, now).dueAt(Optional.of(until)));
        }

        @Override
        public String detail() {
            return body;
        }
    }

    /** The body says it is at work; its term stays. */
    record Progress(String by, String note) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return "progress";
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            return entered;
        }

        @Override
        public String detail() {
            return note;
        }
    }

    /** The body is reminded; before its term quietly, after it the petition counts as urged and the citizen hears of it. */
    record Urge(String by) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return before.overdue(now) || before.status() == Status.DON_DOC ? "urge" : "remind";
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            return entered.with(entered.standing().urgedOnceMore());
        }

        @Override
        public String detail() {
            return "";
        }
    }

    /** The answer, in the words the citizen will read. */
    record Answer(String by, String text) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return "answer";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            return Words.missing(text, "nội dung trả lời");
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            Instant rated = rules.term("rating").after(now, rules.calendar());
            return entered.with(entered.standing().answeredWith(text, now).dueAt(Optional.of(rated)));
        }

        @Override
        public String detail() {
            return text;
        }
    }

    /** It cannot be taken: what it lacks ({@code ours}), or where it belongs instead. */
    record Refuse(String by, boolean ours, String reason) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return ours ? "refuse" : "not_ours";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            return Words.missing(reason, ours ? "lý do" : "nơi đúng để gửi");
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            return entered.with(entered.standing().dueAt(Optional.empty()).paused(Optional.empty()).said(reason));
        }

        @Override
        public String detail() {
            return reason;
        }
    }

    /** The same matter was told before; this one follows that one. */
    record Merge(String by, String into) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return "merge";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            return into.equals(before.number()) ? Optional.of("Không thể gộp phiếu vào chính nó.") : Words.missing(into, "mã phiếu gốc");
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            return entered.with(entered.standing().dueAt(Optional.empty()).paused(Optional.empty()).said(PetitionNumbers.spoken(into)));
        }

        @Override
        public String detail() {
            return into;
        }
    }

    /** The end; only of what has been answered. */
    record Close(String by) implements PetitionAct {
        @Override
        public String word(Petition before, Instant now) {
            return "close";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            return Words.missing(before.standing().answer().orElse(""), "nội dung trả lời");
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            return entered.with(entered.standing().dueAt(Optional.empty()));
        }

        @Override
        public String detail() {
            return "";
        }
    }
}
