package vn.caunoi.dialogs;

import java.time.Duration;
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
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.recognise.Found;
import vn.caunoi.dialogs.language.recognise.FoundPetitionNumber;
import vn.caunoi.dialogs.language.recognise.FoundPhone;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/** The stage of one step of a conversation: what is known, what is said, what is to be done. */
final class Talk implements Stage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FAQ_OFFERED = 3;
    private static final int LONGEST_NUMBER = 40;

    /** Ids the engine gives to the options it offers by itself. */
    static final String CALL_PERSON = "cmd:person";
    static final String TRY_AGAIN = "cmd:again";

    final Memory memory;
    final Speech speech;
    final Limits limits;
    final List<String> path = new ArrayList<>();
    final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private final FlowBook book;
    private final Understanding understanding;
    private final Map<String, Normalised> normalised = new HashMap<>();
    private Optional<Heard.Said> said = Optional.empty();

    Talk(Conversation conversation, FlowBook book, Understanding understanding, Limits limits, Instant now) {
        this.memory = new Memory(conversation);
        this.speech = new Speech(memory.family, limits);
        this.book = book;
        this.understanding = understanding;
        this.limits = limits;
        this.now = now;
    }

    /** A text in ordinary spelling; of one text it is asked many times in a step. */
    Normalised normalised(String own) {
        Normalised known = normalised.get(own);
        if (known == null) {
            known = understanding.normalised(own);
            normalised.put(own, known);
            normalised.putIfAbsent(known.text(), Normalised.asWritten(known.text()));
        }
        return known;
    }

    /** Eight digits and nothing else, as people write them: "4821 7736", "4821773O". */
    boolean petitionNumber(String text) {
        return isAll(text, FoundPetitionNumber.class);
    }

    /** A telephone number and nothing else, an old one of eleven digits too (civic-domain 8.4). */
    boolean phone(String text) {
        return isAll(text, FoundPhone.class);
    }

    private boolean isAll(String text, Class<? extends Found> kind) {
        String words = text.strip();
        boolean number = words.chars().anyMatch(Character::isDigit) && words.length() <= LONGEST_NUMBER;
        return number && recognisers().in(words, today()).stream()
                .anyMatch(found -> kind.isInstance(found) && !hasWords(words.substring(0, found.start())) && !hasWords(words.substring(found.end())));
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public LocalDate today() {
        return now.atZone(limits.zone()).toLocalDate();
    }

    @Override
    public Recognisers recognisers() {
        return understanding.recognisers();
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

    /** The open question once more. */
    void repeatQuestion(boolean ifRoom) {
        speech.say(memory.question, memory.open, here(), ifRoom);
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
        speech.say(filledIn(text, this::slot), List.of(), here(), ifRoom);
    }

    @Override
    public void ask(AskedBy step, Text text, List<Option> options) {
        List<Choice> choices = options.stream()
                .filter(option -> option.families().isEmpty() || option.families().contains(memory.family))
                .map(option -> new Choice(choiceId(option.id()), worded(option.label()))).toList();
        open(step, text, choices);
    }

    @Override
    public void offer(AskedBy step, Text text, List<Offer> offers) {
        open(step, text, offers.stream().map(offer -> new Choice(choiceId(offer.id()), offer.label())).toList());
    }

    private void open(AskedBy step, Text text, List<Choice> choices) {
        memory.open = choices;
        memory.question = filledIn(text, this::slot);
        memory.reAsks = 0;
        repeatQuestion(false);
        if (step instanceof AskStep ask) {
            ask.remindAfter().ifPresent(this::remind);
        }
    }

    private void remind(Duration silence) {
        memory.timer = "turn-" + memory.turns;
        effects.add(new Effect.Wait(memory.timer, Quiet.after(now.plus(silence), limits)));
    }

    /** Unique to the step, so that a button of an earlier question is not taken for an answer to this one. */
    private String choiceId(String option) {
        return here().replace('/', ':') + ":" + option;
    }

    @Override
    public Next notUnderstood(Text again) {
        memory.reAsks++;
        if (memory.reAsks <= limits.reAsks()) {
            speech.say(filledIn(again, this::slot), memory.open, here(), false);
            return Next.WAIT;
        }
        memory.reAsks = 0;
        memory.open = List.of(
                new Choice(CALL_PERSON, worded(phrase("offer-person-yes"))),
                new Choice(TRY_AGAIN, worded(phrase("offer-person-no"))));
        memory.question = filledIn(phrase("offer-person"), this::slot);
        repeatQuestion(false);
        return Next.WAIT;
    }

    @Override
    public Optional<String> chosen(Heard.Said heard) {
        return Chosen.among(memory.open, heard, words(), recognisers()).map(choice -> choice.id().substring(choice.id().lastIndexOf(':') + 1));
    }

    @Override
    public Text phrase(String name) {
        return book.phrases().get(name);
    }

    @Override
    public String worded(Text text) {
        return text.in(memory.language, memory.family);
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
        return understanding.place(normalised(text), new PlaceContext(said, memory.province, List.copyOf(memory.earlier)));
    }

    @Override
    public PlaceReading place(Point point) {
        return understanding.place(point);
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
        return understanding.faq(normalised(question).text(), today(), FAQ_OFFERED).stream().filter(hit -> hit.score() >= limits.faqNear()).toList();
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
        return understanding.kind(normalised(text).text());
    }

    @Override
    public Category category(String text) {
        return understanding.category(normalised(text).text());
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

    Understanding understanding() {
        return understanding;
    }

    /** Whether the text is built like a question and an entry surely answers it. */
    Optional<FaqHit> plainQuestion(String text) {
        boolean question = words().question(text) && Plain.words(text).contains(" ");
        return question ? faq(text).stream().findFirst().filter(this::sure) : Optional.empty();
    }
}
