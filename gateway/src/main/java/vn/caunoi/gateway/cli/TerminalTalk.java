package vn.caunoi.gateway.cli;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.Conversation;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.PetitionSummary;
import vn.caunoi.petitions.PetitionNumbers;

/** A conversation without a store: its petitions live as long as the terminal does. */
final class TerminalTalk {

    private final Engine engine;
    private final InstantSource clock;
    private final PetitionNumbers numbers;
    private final Map<String, Instant> petitions = new HashMap<>();
    private Conversation conversation;
    private int messages;

    TerminalTalk(Engine engine, String family, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
        this.conversation = Conversation.start(family);
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.numbers = new PetitionNumbers(key, 1);
    }

    /** What the bot does after this line; questions it asks of the system are answered on the way. */
    List<Effect> said(String text) {
        var effects = new ArrayList<Effect>();
        Optional<Heard> heard = Optional.of(Heard.Said.text(text, "m" + ++messages));
        while (heard.isPresent()) {
            var turn = engine.step(conversation, heard.get(), clock.instant());
            conversation = turn.next();
            effects.addAll(turn.effects());
            heard = turn.effects().stream().map(this::answer).flatMap(Optional::stream).findFirst();
        }
        return effects;
    }

    private Optional<Heard> answer(Effect effect) {
        if (effect instanceof Effect.OpenPetition) {
            var number = numbers.number(0, petitions.size());
            petitions.put(number, clock.instant());
            return Optional.of(new Heard.PetitionOpened(number));
        }
        if (effect instanceof Effect.LookUp lookUp) {
            var opened = petitions.get(lookUp.number());
            return Optional.of(opened == null
                    ? new Heard.PetitionMissing(lookUp.number())
                    : new Heard.PetitionFound(new PetitionSummary(
                            lookUp.number(), "Đã nhận", opened, Optional.empty(), Optional.empty(), Optional.empty())));
        }
        return Optional.empty();
    }
}
