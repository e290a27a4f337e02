package vn.caunoi.dialogs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.Conversation;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.FlowBook;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.faq.FaqEntry;
import vn.caunoi.dialogs.language.normal.Words;

/** A citizen's first message asks in words no entry holds, and she is answered at once: the whole way through the engine. */
class FaqPhrasingsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Map<String, List<String>> PHRASINGS = HeldOut.of("faq-phrasings.yaml").texts();
    private static final Map<String, FaqEntry> ENTRIES =
        FaqBook.shipped().entries().stream().collect(Collectors.toMap(FaqEntry::id, Function.identity()));

    private final Engine engine = new Engine(FlowBook.shipped(), VietnameseUnderstanding.shipped(), Limits.DEFAULTS);

    @Test
    void atLeastFortyConfirmedEntriesAnswerAllThreePhrasings() {
        List<String> answering = PHRASINGS.entrySet().stream().filter(entry -> ENTRIES.get(entry.getKey()).confidence().startsWith("A"))
            .filter(entry -> entry.getValue().stream().allMatch(text -> answered(ENTRIES.get(entry.getKey()), text)))
            .map(Map.Entry::getKey).toList();
        Set<String> failing = PHRASINGS.keySet().stream().filter(id -> !answering.contains(id)).collect(Collectors.toSet());
        System.out.printf("FAQ: %d entries answer three phrasings of their own each, failing %s%n", answering.size(), failing);
        assertThat(answering).as("failing: %s", failing).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void noPhrasingIsAmongTheVariants() {
        Set<String> variants = ENTRIES.values().stream()
            .flatMap(entry -> entry.asked().stream()).map(FaqPhrasingsTest::key).collect(Collectors.toSet());
        assertThat(PHRASINGS.values()).allSatisfy(texts -> {
            assertThat(texts).hasSize(3);
            assertThat(texts).noneSatisfy(text -> assertThat(variants).contains(key(text)));
        });
    }

    private boolean answered(FaqEntry entry, String text) {
        String said = engine.step(Conversation.start("zalo"), Heard.Said.text(text, "m1"), NOW).effects().stream()
            .filter(Effect.Say.class::isInstance).map(effect -> ((Effect.Say) effect).text()).collect(Collectors.joining("\n"));
        return said.contains(entry.answer());
    }

    private static String key(String text) {
        return String.join(" ", Words.of(text).bare());
    }
}
