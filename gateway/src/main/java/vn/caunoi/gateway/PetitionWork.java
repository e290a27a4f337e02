package vn.caunoi.gateway;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.caunoi.gateway.corrections.CorrectionDesk;
import vn.caunoi.gateway.inbox.PetitionCard;
import vn.caunoi.gateway.inbox.PetitionForm;
import vn.caunoi.gateway.inbox.PetitionOrder;
import vn.caunoi.gateway.inbox.PetitionPage;
import vn.caunoi.gateway.inbox.PetitionPorts;
import vn.caunoi.gateway.inbox.PetitionStep;
import vn.caunoi.petitions.Category;
import vn.caunoi.petitions.Petition;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.petitions.Result;
import vn.caunoi.petitions.Status;
import vn.caunoi.store.PetitionEvent;
import vn.caunoi.store.PetitionRow;

/** The petitions room as the inbox needs it: rules applied, codes in words, what is sealed left out. */
public final class PetitionWork implements PetitionPorts {

    /** Whoever cannot read a sealed petition may only send it to those who can, and see that they do not forget it. */
    private static final Set<PetitionMove> BLIND = EnumSet.of(PetitionMove.FORWARD, PetitionMove.URGE);

    private final PetitionNumbers numbers;
    private final PetitionRules rules;
    private final PetitionHistory history;
    private final CorrectionDesk corrections;

    public PetitionWork(PetitionNumbers numbers, PetitionRules rules, CorrectionDesk corrections) {
        this.numbers = numbers;
        this.rules = rules;
        this.history = new PetitionHistory(rules);
        this.corrections = corrections;
    }

    @Override
    public OptionalInt partition(String number) {
        return numbers.partitionOf(number);
    }

    @Override
    public PetitionCard card(PetitionRow row) {
        var petition = Petition.fromJson(row.state());
        var told = petition.told();
        return new PetitionCard(
                petition.number(),
                PetitionNumbers.spoken(petition.number()),
                petition.status().name(),
                rules.label(petition.status()),
                told.communeName().orElse(told.place()),
                petition.sealed() ? "" : rules.catalogue().category(petition.category().code()).map(Category::label).orElse(""),
                petition.sealed() ? "" : told.content(),
                petition.opened(),
                petition.standing().due(),
                rules.dueLabel(petition.status()).orElse("Hạn"),
                petition.running(),
                petition.sealed(),
                row.version());
    }

    @Override
    public PetitionPage page(PetitionRow row, List<PetitionEvent> events, Instant now) {
        var petition = Petition.fromJson(row.state());
        return new PetitionPage(card(row), history.facts(petition), history.steps(petition, events), forms(petition, now));
    }

    private List<PetitionForm> forms(Petition petition, Instant now) {
        return Arrays.stream(PetitionMove.values())
                .filter(move -> allowed(move, petition, now))
                .map(move -> new PetitionForm(
                        move.word(), rules.actLabel(move.ruleWord(petition, now)), move.hint(), move.fields(petition, rules)))
                .toList();
    }

    private boolean allowed(PetitionMove move, Petition petition, Instant now) {
        return rules.allows(move.ruleWord(petition, now), petition.status()) && (!petition.sealed() || BLIND.contains(move));
    }

    @Override
    public Optional<String> other(PetitionOrder order) {
        return order.act().equals(PetitionMove.MERGE.word()) ? PetitionNumbers.read(order.answer("into")) : Optional.empty();
    }

    @Override
    public PetitionStep step(PetitionRow row, PetitionOrder order, Optional<PetitionRow> other, Instant now) {
        var petition = Petition.fromJson(row.state());
        var named = PetitionMove.named(order.act());
        if (named.isEmpty()) {
            return new PetitionStep.Refused("act", "Không có việc “" + order.act() + "”.");
        }
        var move = named.get();
        if (petition.sealed() && !BLIND.contains(move)) {
            return new PetitionStep.Refused("", "Phiếu này được giữ kín: ở đây chỉ chuyển đi hoặc nhắc được.");
        }
        var wrong = move.wrong(petition, order, rules);
        if (wrong.isPresent()) {
            return new PetitionStep.Refused(wrong.get().name(), "Xin xem lại “" + wrong.get().label() + "”.");
        }
        return move == PetitionMove.MERGE && !petition.number().equals(other(order).orElse("")) && other.filter(PetitionWork::mayBeFollowed).isEmpty()
                ? new PetitionStep.Refused("into", "Không có phiếu nào mang mã đó mà gộp vào được.")
                : step(petition, move, order, now);
    }

    @Override
    public Future<Void> done(PetitionRow before, PetitionOrder order, PetitionStep.Done step, Instant now) {
        return corrections.changed(Petition.fromJson(before.state()), Petition.fromJson(step.state()), order.officer().name(), now);
    }

    /** A sealed one is never named to another citizen, and a chain of merges leads nowhere. */
    private static boolean mayBeFollowed(PetitionRow row) {
        var petition = Petition.fromJson(row.state());
        return !petition.sealed() && petition.status() != Status.TRUNG_LAP && petition.status() != Status.RUT;
    }

    private PetitionStep step(Petition petition, PetitionMove move, PetitionOrder order, Instant now) {
        var result = petition.apply(move.act(order, rules), rules, now);
        if (result instanceof Result.Refused refused) {
            return new PetitionStep.Refused("", refused.reason());
        }
        var changed = (Result.Changed) result;
        return new PetitionStep.Done(
                changed.petition().toJson(),
                changed.event().toJson(),
                history.activity(changed, order.officer().displayName()),
                changed.notice().map(text -> new PetitionStep.Notice(text.full(), text.plain())));
    }
}
