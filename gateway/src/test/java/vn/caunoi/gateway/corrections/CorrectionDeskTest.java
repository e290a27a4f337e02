package vn.caunoi.gateway.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.petitions.Petition;
import vn.caunoi.petitions.PetitionEvent;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.petitions.Urgency;
import vn.caunoi.store.NewPetition;
import vn.caunoi.store.TurnCommit;

/** What can go wrong beside an act of staff. */
class CorrectionDeskTest {

    private static final Library LIBRARY = VietnameseUnderstanding.library(List.of());
    private static final PetitionRules RULES = PetitionRules.shipped();
    private static final String NUMBER = "12345678";

    private TestHouse house;
    private String conversation;
    private CorrectionDesk desk;

    @BeforeEach
    void open() {
        house = TestHouse.empty();
        conversation = house.conversation("an");
        desk = new CorrectionDesk(house.store, text -> text, LIBRARY, 9, house.counters);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Petition petition(String kind, String category) {
        return Petition.open(new Petition.Opening(NUMBER, conversation, TestHouse.ACCOUNT, "",
                new Petition.KindChoice(kind, Optional.empty(), 0, Optional.empty()), new Petition.CategoryChoice(category, "bot", 0.9),
                new Petition.Told("duong truoc nha toi hu", "", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of()),
                Urgency.THUONG, new Petition.Consent("petition-1", false)), RULES, house.clock.instant());
    }

    private void stored(Petition petition) {
        var row = await(house.store.conversations().load(conversation)).orElseThrow();
        await(house.store.conversations().commit(new TurnCommit(
                conversation, Optional.empty(), 0, row.version(), row.owner(), row.state(), Map.of(), List.of(), List.of(),
                List.of(new NewPetition(NUMBER, petition.toJson(), PetitionEvent.opened(petition, "bot").toJson())), List.of(), house.clock.instant())));
    }

    private void decides(String category) {
        await(desk.changed(petition("phan_anh", "GT"), petition("phan_anh", category), "lan", house.clock.instant()));
    }

    private Map<String, String> kept() {
        return await(house.store.corrections().read()).byId();
    }

    @Test
    void aClassNobodyCanLearnIsRefusedAndTheActGoesOn() {
        decides("XYZ");
        assertThat(kept()).isEmpty();
        assertThat(house.count("caunoi.corrections", "result", "failed")).isEqualTo(1);
        decides("MT");
        assertThat(kept()).containsOnlyKeys(NUMBER + ":category");
        assertThat(house.count("caunoi.corrections", "result", "kept")).isEqualTo(1);
    }

    @Test
    void whatAnotherSealedInThatVeryMomentIsForgottenAgain() {
        stored(petition("to_cao", "GT"));
        decides("MT");
        assertThat(kept()).isEmpty();
        assertThat(await(house.store.corrections().version())).isEqualTo(2);
    }

    @Test
    void anActDoesNotFailBecauseNothingCanBeKept() {
        var others = house.anotherNodesStore();
        var lonely = new CorrectionDesk(others, text -> text, LIBRARY, 9, house.counters);
        await(others.close());
        await(lonely.changed(petition("phan_anh", "GT"), petition("phan_anh", "MT"), "lan", house.clock.instant()));
        assertThat(house.count("caunoi.corrections", "result", "failed")).isEqualTo(1);
        assertThat(kept()).isEmpty();
    }

    @Test
    void whereNoneAreWantedNoneAreKept() {
        desk = new CorrectionDesk(house.store, text -> text, LIBRARY, 0, house.counters);
        decides("MT");
        assertThat(kept()).isEmpty();
    }
}
