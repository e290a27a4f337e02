package vn.caunoi.gateway.faq;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.faq.FaqEntry;

/** The entries that lessons make of the shipped ones. */
final class Syllabus {

    private static final ZoneId ZONE = Limits.DEFAULTS.zone();

    /** Staff name a source for every answer: see {@link FaqEntry}. */
    private static final String SOURCED = "A";

    private Syllabus() {}

    /** Entries that are new, and shipped ones with more ways of asking. */
    static List<FaqEntry> entries(List<FaqEntry> shipped, Collection<Lesson> lessons) {
        Map<String, FaqEntry> known = new LinkedHashMap<>();
        shipped.forEach(entry -> known.put(entry.id(), entry));
        Map<String, FaqEntry> taught = new LinkedHashMap<>();
        inForce(lessons).forEach(lesson -> lesson.answer().ifPresent(answer -> taught.put(lesson.entry(), entry(lesson, answer))));
        inForce(lessons).stream().filter(lesson -> lesson.answer().isEmpty()).forEach(lesson ->
                Optional.ofNullable(taught.getOrDefault(lesson.entry(), known.get(lesson.entry())))
                        .ifPresent(entry -> taught.put(entry.id(), entry.asking(joined(entry.variants(), lesson.asked())))));
        return List.copyOf(taught.values());
    }

    /** The oldest first. */
    static List<Lesson> inForce(Collection<Lesson> lessons) {
        return lessons.stream().filter(lesson -> lesson.ended().isEmpty()).sorted(Comparator.comparing(Lesson::at)).toList();
    }

    private static FaqEntry entry(Lesson lesson, Lesson.Answer answer) {
        return new FaqEntry(lesson.entry(), answer.question(), lesson.asked(), answer.text(), answer.brief(), answer.source(), SOURCED, false,
                answer.validFrom(), answer.validTo(), lesson.at().atZone(ZONE).toLocalDate());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
