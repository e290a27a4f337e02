package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.caunoi.store.PetitionEvent;
import vn.caunoi.store.PetitionRow;

/** What the inbox asks of the petitions room. Texts are Vietnamese and ready to show; what is sealed has been left out. */
public interface PetitionPorts {

    /** The partition a well-formed number belongs to; empty when nobody can have been given it. */
    OptionalInt partition(String number);

    PetitionCard card(PetitionRow petition);

    /** @param history as stored, oldest first */
    PetitionPage page(PetitionRow petition, List<PetitionEvent> history, Instant now);

    /** The number of the other petition this order is about, as the officer wrote it. */
    Optional<String> other(PetitionOrder order);

    /**
     * What becomes of the petition; changes nothing.
     *
     * @param other the petition {@link #other} named, when there is one that the officer may see
     */
    PetitionStep step(PetitionRow petition, PetitionOrder order, Optional<PetitionRow> other, Instant now);

    /** The step was taken, and what there is to learn from it is learnt; never fails. */
    Future<Void> done(PetitionRow before, PetitionOrder order, PetitionStep.Done step, Instant now);
}
