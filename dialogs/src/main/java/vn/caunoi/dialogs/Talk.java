package vn.caunoi.dialogs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.caunoi.dialogs.flow.AskStep;
import vn.caunoi.dialogs.flow.Condition;
import vn.caunoi.dialogs.flow.Next;
import vn.caunoi.dialogs.flow.Option;
import vn.caunoi.dialogs.flow.Plain;
import vn.caunoi.dialogs.flow.Stage;
import vn.caunoi.dialogs.flow.Template;
import vn.caunoi.dialogs.flow.Text;
import vn.caunoi.dialogs.flow.Words;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/** The stage of one step of a conversation: what is known, what is said, what is to be done. */
final class Talk implements Stage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    final Memory memory;
    final Speech speech;
    final Limits limits;
    final List<String> path = new ArrayList<>();
    final Instant now;
    final Understood understood;
    private final List<Effect> effects = new ArrayList<>();
    private final FlowBook book;
    final OpenQuestion question;
    private Optional<Heard.Said> said = Optional.empty();

    Talk(Conversation conversation, FlowBook book, Understanding understanding, Limits limits, Instant now) {
        this.memory = new Memory(conversation);
        this.speech = new Speech(memory.family, limits);
        this.book = book;
        this.limits = limits;
        this.now = now;
        this.understood = new Understood(understanding, limits, now);
        this.question = new OpenQuestion(this);
    }

    @Override
    public LocalDate today() {
        return understood.today();
    }

    @Override
    public Recognisers recognisers() {
        return understood.recognisers();
    }

    void hear(Heard.Said heard) {
        said = Optional.of(heard);
    }

    /** The step the innermost flow stands at, as {@code flow/step}; "" when idle. */
    String here() {
        return memory.stack.isEmpty() ? "" : memory.stack.getLast().flow() + "/" + memory.stack.getLast().step();
    }

    Turn turn() {
        List<Effect> all = new ArrayList<>(speech.messages());
        all.addAll(effects);
        return new Turn(memory.keep(), all, path);
    }

    /** The words of a phrase with the slots filled. */
    void sayPhrase(String name) {
        say(phrase(name), false);
    }

    @Override
    public boolean filled(String slot) {
        return memory.slots.containsKey(slot);
    }

    @Override
    public String slot(String slot) {
        return memory.slots.getOrDefault(slot, "");
    }

    @Override
    public void fill(String slot, String value) {
        memory.slots.put(slot, value);
    }

    @Override
    public void clear(String slot) {
        memory.slots.keySet().removeIf(key -> key.equals(slot) || key.startsWith(slot + "_"));
    }

    @Override
    public boolean holds(Condition condition) {
        Map<String, String> slots = new HashMap<>();
        condition.slots().forEach(slot -> slots.put(slot, slot(slot)));
        ZonedDateTime local = now.atZone(limits.zone());
        return condition.holds(Map.of(
                "slot", slots,
                "channel", memory.family,
                "hour", (long) local.getHour(),
                "weekday", (long) local.getDayOfWeek().getValue(),
                "consented", memory.consent.given(),
                "files", (long) memory.attachments.size()));
    }

    @Override
    public void say(Text text, boolean ifRoom) {
        speech.say(filledIn(text), List.of(), here(), ifRoom);
    }

    @Override
    public void ask(AskedBy step, Text text, List<Option> options) {
        question.ask(step, text, options);
    }

    @Override
    public void offer(AskedBy step, Text text, List<Offer> offers) {
        question.offer(step, text, offers);
    }

    @Override
    public Next notUnderstood(Text again) {
        return question.notUnderstood(again);
    }

    @Override
    public Optional<String> chosen(Heard.Said heard) {
        return question.chosen(heard).map(choice -> choice.id().substring(choice.id().lastIndexOf(':') + 1));
    }

    @Override
    public Text phrase(String name) {
        return book.phrases().get(name);
    }

    @Override
    public String worded(Text text) {
        return text.in(memory.language, memory.family);
    }

    /** A text in the words of this conversation, with its slots filled in. */
    String filledIn(Text text) {
        return filledIn(text, this::slot);
    }

    private String filledIn(Text text, UnaryOperator<String> values) {
        return Template.fill(worded(text), values);
    }

    @Override
    public Words words() {
        return book.words();
    }

    @Override
    public PlaceReading place(String text, Optional<String> said) {
        return understood.place(text, new PlaceContext(said, memory.province, List.copyOf(memory.earlier)));
    }

    @Override
    public PlaceReading place(Point point) {
        return understood.place(point);
    }

    @Override
    public List<Place> offeredPlaces() {
        return memory.places;
    }

    @Override
    public void offerPlaces(List<Place> places) {
        memory.places = List.copyOf(places);
    }

    @Override
    public List<FaqHit> faq(String question) {
        return understood.faq(question);
    }

    @Override
    public boolean sure(FaqHit hit) {
        return hit.score() >= limits.faqSure();
    }

    @Override
    public void answer(FaqHit hit) {
        Map<String, String> values = Map.of("answer", hit.answer(), "short", hit.shortAnswer(),
                "source", hit.source(), "updated", DAY.format(hit.updated()));
        UnaryOperator<String> value = slot -> values.getOrDefault(slot, "");
        speech.say(filledIn(phrase("faq-answer"), value), List.of(), here(), false);
        speech.say(filledIn(phrase("faq-source"), value), List.of(), here(), true);
    }

    @Override
    public KindGuess kind(String text) {
        return understood.kind(text);
    }

    @Override
    public Category category(String text) {
        return understood.category(text);
    }

    @Override
    public List<String> attachments() {
        return List.copyOf(memory.attachments);
    }

    @Override
    public Consent consent() {
        return memory.consent;
    }

    @Override
    public void consent(String version) {
        memory.consent = new Consent(version, said.map(Heard.Said::id).orElse(""), now);
        effects.add(new Effect.Consented(version, memory.consent.messageId(), now));
    }

    @Override
    public void took(String option) {
        path.add(here() + ">" + option);
    }

    @Override
    public void answered(AskedBy step) {
        memory.closeQuestion();
        memory.trail.addLast(memory.stack.getLast());
        if (memory.trail.size() > limits.trail()) {
            memory.trail.removeFirst();
        }
    }

    @Override
    public void fillAhead(List<String> slots, String text) {
        for (String slot : Set.copyOf(slots)) {
            if (!filled(slot)) {
                book.at(memory.stack.getLast()).flatMap(flow -> flow.asking(slot)).ifPresent(ask -> ask.ahead(this, text));
            }
        }
    }

    @Override
    public Optional<String> corrected(List<String> slots, String text) {
        return book.at(memory.stack.getLast()).stream().flatMap(flow -> slots.stream().flatMap(slot -> flow.asking(slot).stream()))
                .filter(ask -> ask.correctedBy(this, text)).map(AskStep::id).findFirst();
    }

    @Override
    public void effect(Effect effect) {
        if (effect instanceof Effect.OpenPetition open) {
            open.draft().communeCode().ifPresent(code -> memory.wroteAbout(code, limits.earlier()));
        }
        effects.add(effect);
    }

    @Override
    public String date(Instant instant) {
        return DAY.format(instant.atZone(limits.zone()));
    }

    FlowBook book() {
        return book;
    }

    /** Whether the text is built like a question and an entry surely answers it. */
    Optional<FaqHit> plainQuestion(String text) {
        boolean question = words().question(text) && Plain.words(text).contains(" ");
        return question ? faq(text).stream().findFirst().filter(this::sure) : Optional.empty();
    }
}
