package vn.caunoi.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever citizens write: never an exception, never a message too long, never silence. */
class EnginePropertyTest {

    private static final Engine ENGINE = new Engine(FlowBook.shipped(), new SmallUnderstanding(), Limits.DEFAULTS);
    private static final TextLimits LIMITS = new SegmentLimits();
    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    @Property(tries = 150)
    void anySequenceOfMessagesIsAnsweredWithinTheLimits(
            @ForAll("families") String family, @ForAll("conversations") List<Heard.Said> messages) {
        Conversation conversation = Conversation.start(family);
        Instant now = START;
        for (Heard.Said said : messages) {
            now = now.plus(Duration.ofMinutes(7));
            Heard heard = said;
            boolean answered = false;
            // A look-up or a petition is answered in the same turn; a flow that asks for ever would never come to an end.
            for (int i = 0; heard != null; i++) {
                assertThat(i).isLessThan(10);
                Turn turn = ENGINE.step(Conversation.fromJson(conversation.toJson()), heard, now);
                conversation = turn.next();
                answered |= turn.effects().stream().anyMatch(Effect.Say.class::isInstance);
                turn.effects().forEach(effect -> checkLength(family, effect));
                heard = outcome(turn);
            }
            assertThat(answered).as("silence after '%s'", said.text()).isTrue();
            assertThat(conversation.trail()).hasSizeLessThanOrEqualTo(Limits.DEFAULTS.trail());
            assertThat(conversation.attachments()).hasSizeLessThanOrEqualTo(Limits.DEFAULTS.attachments());
        }
    }

    private static void checkLength(String family, Effect effect) {
        if (effect instanceof Effect.Say say) {
            assertThat(say.choices()).hasSizeLessThanOrEqualTo(Limits.DEFAULTS.choices());
            assertThat(LIMITS.problem(family, say.text(), say.choices().stream().map(Choice::label).toList()))
                    .as(say.text()).isEmpty();
        }
    }

    private static Heard outcome(Turn turn) {
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.OpenPetition) {
                return new Heard.PetitionOpened("48217736");
            }
            if (effect instanceof Effect.LookUp lookUp) {
                boolean even = Integer.parseInt(lookUp.number().substring(7)) % 2 == 0;
                return even
                        ? new Heard.PetitionHidden(lookUp.number())
                        : new Heard.PetitionFound(new PetitionSummary(lookUp.number(), "Đã có trả lời ".repeat(20), START,
                                Optional.of("Ủy ban nhân dân ".repeat(20)), Optional.empty(), Optional.of("Đã sửa. ".repeat(300))));
            }
        }
        return null;
    }

    @Provide
    Arbitrary<String> families() {
        return Arbitraries.of("sms", "zalo", "web");
    }

    @Provide
    Arbitrary<List<Heard.Said>> conversations() {
        Arbitrary<String> telling = Arbitraries.of("duong truoc nha toi hu 3 thang roi khong ai sua", "1", "2", "3", "4", "9",
                "có", "không", "DUNG", "huy", "quay lai", "nhac lai", "bo qua", "khong biet", "?", "TC 48217736", "TC 4821 7737",
                "TC", "1234", "PA den hong", "PA", "xa tan phu", "ben nghe", "huu tri bao nhieu tuoi?", "hỏi về bảo hiểm",
                "tố cáo", "gap", "cháy nhà", "tu tu", "cam on", "xin chao", "sửa", "gửi phản ánh", "hỏi đáp", "tra cứu", "");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(300);
        Arbitrary<String> endless = Arbitraries.strings().withChars("ăn ửa\n.😀{}|[]").ofMinLength(4000).ofMaxLength(5000);
        return Arbitraries.frequencyOf(Tuple.of(12, telling), Tuple.of(3, anything),
                        Tuple.of(1, endless))
                .map(text -> Heard.Said.text(text, "m"))
                .flatMap(said -> Arbitraries.of(said, said, said, withFile(said), withPoint(said)))
                .list().ofMinSize(1).ofMaxSize(25);
    }

    private static Heard.Said withFile(Heard.Said said) {
        return new Heard.Said(said.text(), Optional.empty(), List.of("file://a", "file://b"), Optional.empty(), "m");
    }

    private static Heard.Said withPoint(Heard.Said said) {
        return new Heard.Said(said.text(), Optional.empty(), List.of(), Optional.of(new Point(10.7, 106.7)), "m");
    }
}
