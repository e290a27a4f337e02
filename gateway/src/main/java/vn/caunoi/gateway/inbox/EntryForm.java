package vn.caunoi.gateway.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.faq.ShortAnswer;
import vn.caunoi.gateway.faq.Lesson;

/** An answer as staff write it: every complaint names its field. */
final class EntryForm {

    /** A line of a menu: no shipped question is longer than 73. */
    static final int LONGEST_QUESTION = 80;

    /** With what is said around it, within {@link Limits#chatText}. */
    static final int LONGEST_ANSWER = 1000;

    static final int LONGEST_SOURCE = 150;

    private static final ZoneId ZONE = Limits.DEFAULTS.zone();

    private final InstantSource clock;

    EntryForm(InstantSource clock) {
        this.clock = clock;
    }

    LocalDate today() {
        Instant now = clock.instant();
        return now.atZone(ZONE).toLocalDate();
    }

    Lesson.Answer read(Form form) {
        var question = form.stripped("question", LONGEST_QUESTION);
        var answer = form.stripped("answer", LONGEST_ANSWER);
        var source = form.stripped("source", LONGEST_SOURCE);
        var brief = form.optional("brief", LONGEST_ANSWER).strip();
        var from = form.date("validFrom").orElse(today());
        var to = form.date("validTo");
        if (to.filter(day -> day.isBefore(from)).isPresent()) {
            throw Refusal.badField("validTo", "Ngày hết hiệu lực phải từ ngày bắt đầu trở đi.");
        }
        if (to.filter(day -> day.isBefore(today())).isPresent()) {
            throw Refusal.badField("validTo", "Ngày này đã qua: câu trả lời sẽ không được dùng.");
        }
        return new Lesson.Answer(question, answer, brief(brief, answer, source), source, from, to);
    }

    /** What an SMS carries names its source too. */
    private static String brief(String written, String answer, String source) {
        var brief = new ShortAnswer(written.isEmpty() ? answer + " (" + source + ")" : written);
        if (brief.tooLong()) {
            throw Refusal.badField("brief", "Tin SMS dài " + brief.length() + " ký tự, tối đa " + ShortAnswer.LONGEST + ". Hãy viết bản ngắn hơn.");
        }
        Optional<String> strange = brief.strange();
        if (strange.isPresent()) {
            throw Refusal.badField("brief", "Ký tự “" + strange.get() + "” làm tin SMS đắt gấp nhiều lần. Hãy thay bằng chữ hoặc dấu thường.");
        }
        return brief.text();
    }
}
