package vn.caunoi.petitions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a petition's life is decided by: catalogue, statuses, terms, calendar. One per unit if units differ. */
public final class PetitionRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final List<String> NEEDED =
        List.of("acknowledge", "triage", "triage_urgent", "forward", "interim", "body_answer", "supplement", "rating", "reopen");

    private record TermsFile(LocalDate validFrom, Map<String, Term> terms, List<Integer> chasePercent, int reopenTimes) {}

    private final Catalogue catalogue;
    private final StatusBook statuses;
    private final TermsFile terms;
    private final WorkCalendar calendar;

    private PetitionRules(Catalogue catalogue, StatusBook statuses, TermsFile terms, WorkCalendar calendar) {
        this.catalogue = catalogue;
        this.statuses = statuses;
        this.terms = terms;
        this.calendar = calendar;
        NEEDED.forEach(this::term);
    }

    /** The rules shipped with the product. */
    public static PetitionRules shipped() {
        return new PetitionRules(Catalogue.shipped(), StatusBook.shipped(), Yaml.read("terms.yaml", TermsFile.class), WorkCalendar.shipped());
    }

    /** The same rules with a unit's own working hours. */
    public PetitionRules with(WorkCalendar unitCalendar) {
        return new PetitionRules(catalogue, statuses, terms, unitCalendar);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /** A term by its name in {@code terms.yaml}. */
    public Term term(String name) {
        return Optional.ofNullable(terms.terms().get(name))
            .orElseThrow(() -> new IllegalArgumentException("terms.yaml has no term " + name));
    }

    /** At which shares of a body's term it is reminded, in percent. */
    public List<Integer> chasePercent() {
        return terms.chasePercent();
    }

    int reopenTimes() {
        return terms.reopenTimes();
    }

    /** A status as officers call it. */
    public String label(Status status) {
        return statuses.row(status).label();
    }

    /** An act ({@link PetitionAct#word}) as officers call it. */
    public String actLabel(String word) {
        return statuses.act(word).label();
    }

    /** Whether the act may be done in the status, if what it asks for is given. */
    public boolean allows(String word, Status from) {
        return statuses.next(word, from).isPresent();
    }

    /** What is to happen until the petition's term ends, in words before the date; empty when nothing is waited for. */
    public Optional<String> dueLabel(Status status) {
        return statuses.row(status).due();
    }

    /** Whether nothing more is to be done in this status. */
    public boolean ended(Status status) {
        return statuses.row(status).clock().equals("end");
    }

    /** The status in the citizen's words; neutral when the petition is sealed, because somebody else may read the phone. */
    public CitizenText citizenText(Petition petition) {
        return CitizenText.of(petition.sealed() ? statuses.neutral() : filled(petition));
    }

    Instant triageDue(Urgency urgency, Instant now) {
        return term(urgency == Urgency.KHAN ? "triage_urgent" : "triage").after(now, calendar);
    }

    // The strictest of what kind and category demand; publishing needs the citizen's yes and a subject that allows it.
    Secrecy secrecy(String kind, String category, boolean publishAllowed) {
        Optional<Category> subject = catalogue.category(category);
        Secrecy byKind = catalogue.kind(kind).map(Kind::secrecy).orElse(Secrecy.HAN_CHE);
        if (subject.filter(Category::sealed).isPresent() || byKind == Secrecy.MAT_DANH_TINH) {
            return Secrecy.MAT_DANH_TINH;
        }
        boolean mayPublish = publishAllowed && subject.filter(Category::publishable).isPresent()
            && catalogue.kind(kind).filter(Kind::byChat).isPresent();
        return mayPublish ? Secrecy.CONG_KHAI : byKind;
    }

    Result apply(Petition before, PetitionAct act, Instant now) {
        String word = act.word(before, now);
        Optional<Status> next = statuses.next(word, before.status());
        Optional<String> refusal = act.refusal(before, this, now).or(() -> next.isPresent() ? Optional.empty() : notFromHere(word, before));
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        Petition entered = before.with(before.standing().enter(next.orElseThrow(), now));
        Petition after = act.change(entered, before, this, now);
        PetitionEvent event = new PetitionEvent(word, act.by(), before.status(), after.status(), act.detail(), now);
        return new Result.Changed(after, event, tells(word, before, after) ? Optional.of(notice(after)) : Optional.empty());
    }

    /** Nobody is told, and nobody pays, twice for the same words. */
    private boolean tells(String word, Petition before, Petition after) {
        boolean saidBefore = before.status() == after.status() && citizenText(before).equals(citizenText(after));
        return statuses.act(word).tellsCitizen() && !saidBefore;
    }

    private Optional<String> notFromHere(String word, Petition before) {
        return Optional.of("Phiếu đang ở trạng thái “" + label(before.status()) + "” nên không thể “" + actLabel(word) + "”.");
    }

    private CitizenText notice(Petition petition) {
        String subject = "Phiếu " + PetitionNumbers.spoken(petition.number()) + ": ";
        return CitizenText.of(subject + citizenText(petition).full());
    }

    private String filled(Petition petition) {
        Standing standing = petition.standing();
        return statuses.row(standing.status()).citizen()
            .replace("{body}", standing.body().orElse("Cơ quan có thẩm quyền"))
            .replace("{since}", day(standing.since()))
            .replace("{due}", standing.due().map(this::day).orElse("chưa rõ"))
            .replace("{urged}", Integer.toString(standing.urged()))
            .replace("{answer}", standing.answer().orElse(""))
            .replace("{word}", standing.word());
    }

    private String day(Instant moment) {
        return DAY.format(calendar.dateOf(moment));
    }
}
