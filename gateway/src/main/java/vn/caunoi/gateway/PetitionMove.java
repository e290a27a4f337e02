package vn.caunoi.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.caunoi.gateway.inbox.PetitionField;
import vn.caunoi.gateway.inbox.PetitionField.Choice;
import vn.caunoi.gateway.inbox.PetitionOrder;
import vn.caunoi.petitions.Petition;
import vn.caunoi.petitions.PetitionAct;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.petitions.Urgency;

/** What officers do with a petition, in the order its life usually takes: what each asks for, and the act it becomes. */
enum PetitionMove {
    CLASSIFY("Chọn đúng loại, lĩnh vực và mức khẩn; người dân không nhận tin.", PetitionMove::choices, (order, rules) -> new PetitionAct.Classify(
            by(order), filled(order, "kind"), filled(order, "category"), filled(order, "urgency").map(Urgency::valueOf))),
    ASK("Đồng hồ dừng trong lúc chờ người dân trả lời.",
            text("question", "Câu hỏi, mỗi lần một điều", true), (order, rules) -> new PetitionAct.Ask(by(order), order.answer("question"))),
    FORWARD("Chuyển cho cơ quan có trách nhiệm và theo dõi đến khi có trả lời.", PetitionMove::body,
            (order, rules) -> new PetitionAct.Forward(by(order), order.answer("body"), day(order).map(rules.calendar()::endOf))),
    PROGRESS("Cơ quan cho biết đã bắt tay vào việc.",
            text("note", "Ghi nội bộ, người dân không thấy (không bắt buộc)", false), (order, rules) -> new PetitionAct.Progress(by(order), order.answer("note"))),
    URGE("Ghi lại rằng bạn đã nhắc cơ quan đang giữ phiếu.", (petition, rules) -> List.of(), (order, rules) -> new PetitionAct.Urge(by(order))),
    ANSWER("Gửi câu trả lời cho người dân; phiếu chờ họ chấm điểm.",
            text("text", "Câu trả lời, đúng như người dân sẽ đọc", true), (order, rules) -> new PetitionAct.Answer(by(order), order.answer("text"))),
    REFUSE("Phiếu dừng tại đây vì thiếu điều kiện.",
            text("reason", "Vì sao không thụ lý", true), (order, rules) -> new PetitionAct.Refuse(by(order), true, order.answer("reason"))),
    NOT_OURS("Phiếu dừng tại đây; chỉ cho người dân nơi đúng để gửi.",
            text("reason", "Gửi ở đâu mới đúng", true), (order, rules) -> new PetitionAct.Refuse(by(order), false, order.answer("reason"))),
    MERGE("Việc này đã có phiếu khác; phiếu này đi theo phiếu đó.", (petition, rules) -> List.of(one("into", "Mã phiếu gốc", "number", true, 12, "")),
            (order, rules) -> new PetitionAct.Merge(by(order), PetitionNumbers.read(order.answer("into")).orElse(order.answer("into")))),
    CLOSE("Khép phiếu đã trả lời.", (petition, rules) -> List.of(), (order, rules) -> new PetitionAct.Close(by(order)));

    /** A text a citizen reads; what their channel carries is checked besides. */
    private static final int LONGEST_TEXT = 1000;

    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_DATE = 10;

    private final String hint;
    private final BiFunction<Petition, PetitionRules, List<PetitionField>> fields;
    private final BiFunction<PetitionOrder, PetitionRules, PetitionAct> act;

    PetitionMove(
            String hint, BiFunction<Petition, PetitionRules, List<PetitionField>> fields,
            BiFunction<PetitionOrder, PetitionRules, PetitionAct> act) {
        this.hint = hint;
        this.fields = fields;
        this.act = act;
    }

    static Optional<PetitionMove> named(String word) {
        return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String hint() {
        return hint;
    }

    List<PetitionField> fields(Petition petition, PetitionRules rules) {
        return fields.apply(petition, rules);
    }

    /** To be called after {@link #wrong} found nothing. */
    PetitionAct act(PetitionOrder order, PetitionRules rules) {
        return act.apply(order, rules);
    }

    /** The act's word in the rules; a reminder before the term is another act than one after it. */
    String ruleWord(Petition petition, Instant now) {
        return this == URGE ? new PetitionAct.Urge("").word(petition, now) : word();
    }

    /** The first field that cannot be read as what it is, with what was expected. */
    Optional<PetitionField> wrong(Petition petition, PetitionOrder order, PetitionRules rules) {
        return fields(petition, rules).stream().filter(field -> !readable(field, order.answer(field.name()))).findFirst();
    }

    private static boolean readable(PetitionField field, String answer) {
        if (answer.isEmpty()) {
            return true;
        }
        return answer.codePointCount(0, answer.length()) <= field.longest() && switch (field.type()) {
            case "choice" -> field.choices().stream().map(Choice::code).anyMatch(answer::equals);
            case "date" -> isDate(answer);
            default -> true;
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }

    private static Optional<LocalDate> day(PetitionOrder order) {
        return filled(order, "due").map(LocalDate::parse);
    }

    private static Optional<String> filled(PetitionOrder order, String field) {
        return Optional.of(order.answer(field)).filter(answer -> !answer.isEmpty());
    }

    private static String by(PetitionOrder order) {
        return order.officer().name();
    }

    private static List<PetitionField> choices(Petition petition, PetitionRules rules) {
        var catalogue = rules.catalogue();
        return List.of(
                choice("kind", "Loại", petition.kind().decided(), catalogue.kinds().stream().map(k -> new Choice(k.code(), k.label()))),
                choice("category", "Lĩnh vực", petition.category().code(),
                        catalogue.categories().stream().map(c -> new Choice(c.code(), c.label()))),
                choice("urgency", "Mức khẩn", petition.urgency().name(), Arrays.stream(Urgency.values()).map(u -> new Choice(u.name(), u.label()))));
    }

    /** The body that had it last, else the one whose work it usually is. */
    private static List<PetitionField> body(Petition petition, PetitionRules rules) {
        var usual = petition.sealed() ? Optional.<String>empty() : rules.catalogue().category(petition.category().code()).map(c -> c.owner());
        var body = petition.sealed() ? "" : petition.standing().body().or(() -> usual).orElse("");
        return List.of(
                one("body", "Cơ quan nhận", "line", true, LONGEST_LINE, body),
                one("due", "Trả lời trước ngày (để trống: " + rules.term("body_answer").amount() + " ngày)", "date", false, LONGEST_DATE, ""));
    }

    private static BiFunction<Petition, PetitionRules, List<PetitionField>> text(String name, String label, boolean required) {
        return (petition, rules) -> List.of(one(name, label, "text", required, LONGEST_TEXT, ""));
    }

    private static PetitionField one(String name, String label, String type, boolean required, int longest, String value) {
        return new PetitionField(name, label, type, required, longest, value, List.of());
    }

    /** @param value stands there at first if it is one of the choices: a citizen may not have said which kind it is */
    private static PetitionField choice(String name, String label, String value, Stream<Choice> choices) {
        var all = choices.toList();
        var known = all.stream().map(Choice::code).filter(value::equals).findFirst().orElse("");
        return new PetitionField(name, label, "choice", false, LONGEST_LINE, known, all);
    }
}
