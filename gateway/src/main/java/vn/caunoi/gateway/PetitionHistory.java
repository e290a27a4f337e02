package vn.caunoi.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caunoi.gateway.inbox.PetitionPage;
import vn.caunoi.petitions.Kind;
import vn.caunoi.petitions.Petition;
import vn.caunoi.petitions.PetitionEvent;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.petitions.Result;
import vn.caunoi.petitions.Urgency;

/** A petition's life in words for officers. Of a sealed one: what was done, when and by whom, nothing of what it is about. */
final class PetitionHistory {

    private static final Map<String, String> NOT_STAFF = Map.of("bot", "Trợ lý tự động", "citizen", "Người dân", "system", "Hệ thống");

    /** Acts whose detail is short and stands well behind the act's name. */
    private static final Set<String> SHORT = Set.of("forward", "merge", "classify");

    private final PetitionRules rules;

    PetitionHistory(PetitionRules rules) {
        this.rules = rules;
    }

    List<PetitionPage.Fact> facts(Petition petition) {
        if (petition.sealed()) {
            return List.of();
        }
        var facts = new ArrayList<PetitionPage.Fact>();
        rules.catalogue().kind(petition.kind().decided()).map(Kind::label).ifPresent(kind -> facts.add(new PetitionPage.Fact("Loại", kind)));
        if (petition.urgency() != Urgency.THUONG) {
            facts.add(new PetitionPage.Fact("Mức", petition.urgency().label()));
        }
        petition.standing().body().ifPresent(body -> facts.add(new PetitionPage.Fact("Cơ quan", body)));
        petition.told().additions().forEach(added -> facts.add(new PetitionPage.Fact("Người dân thêm", added)));
        return List.copyOf(facts);
    }

    List<PetitionPage.Step> steps(Petition petition, List<vn.caunoi.store.PetitionEvent> stored) {
        return stored.stream().map(one -> PetitionEvent.fromJson(one.json())).map(event -> new PetitionPage.Step(
                event.at(),
                NOT_STAFF.getOrDefault(event.by(), event.by()),
                event.what().equals("open") ? "Mở phiếu" : rules.actLabel(event.what()),
                petition.sealed() ? "" : detail(event),
                rules.label(event.to()))).toList();
    }

    /** The transcript is read by everybody of the unit, also what was written before the petition was sealed. */
    String activity(Result.Changed changed, String officer) {
        var event = changed.event();
        var detail = changed.petition().sealed() || !SHORT.contains(event.what()) ? "" : detail(event);
        return "Phiếu " + PetitionNumbers.spoken(changed.petition().number()) + ": " + rules.actLabel(event.what())
                + (detail.isEmpty() ? "" : " (" + detail + ")") + " – " + officer + ".";
    }

    private String detail(PetitionEvent event) {
        return switch (event.what()) {
            case "open", "classify" -> Arrays.stream(event.detail().split(" ")).map(this::label).filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
            case "merge" -> PetitionNumbers.spoken(event.detail());
            default -> event.detail();
        };
    }

    /** Kinds, categories and urgencies share no code. */
    private String label(String code) {
        return Stream.of(
                        rules.catalogue().kind(code).map(Kind::label),
                        rules.catalogue().category(code).map(category -> category.label()),
                        Arrays.stream(Urgency.values()).filter(urgency -> urgency.name().equals(code)).map(Urgency::label).findFirst())
                .flatMap(Optional::stream).findFirst().orElse("");
    }
}
