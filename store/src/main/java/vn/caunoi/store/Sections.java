package vn.caunoi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections behind a script's named arguments, each a count followed by its rows, as parts/append.lua reads them. */
final class Sections {

    private Sections() {}

    static void fields(Script.Call call, Map<String, String> fields) {
        call.argument(fields.size());
        fields.forEach((name, value) -> call.argument(name).argument(value));
    }

    static void lines(Script.Call call, List<Line> lines) {
        call.argument(lines.size());
        for (var line : lines) {
            call.argument(line.id())
                    .argument(line.kind())
                    .argument(line.author())
                    .argument(line.text())
                    .argument(line.extra())
                    .argument(line.at());
        }
    }

    static void messages(Script.Call call, List<OutboxMessage> messages) {
        call.argument(messages.size());
        for (var message : messages) {
            call.argument(message.account() + " " + message.lane())
                    .argument(message.id())
                    .argument(message.payload());
        }
    }

    /** The streams of the messages, in the same order. */
    static void outboxKeys(Script.Call call, int partition, List<OutboxMessage> messages) {
        messages.forEach(message -> call.key(Keys.outbox(partition, message.account(), message.lane())));
    }

    static void petitions(Script.Call call, List<NewPetition> petitions) {
        call.argument(petitions.size());
        for (var petition : petitions) {
            call.argument(petition.number()).argument(petition.state()).argument(petition.event());
        }
    }

    static void timers(Script.Call call, List<TimerChange> timers) {
        call.argument(timers.size());
        for (var timer : timers) {
            call.argument(timer.id())
                    .argument(timer.due().map(Sections::millis).orElse(""))
                    .argument(timer.payload());
        }
    }

    static void held(Script.Call call, List<HeldReply> held) {
        call.argument(held.size());
        for (var reply : held) {
            call.argument(reply.id()).argument(reply.leaves()).argument(HeldReplies.json(reply));
        }
    }

    static void parked(Script.Call call, Optional<ParkedArrival> parked) {
        call.argument(parked.isPresent() ? 1 : 0);
        parked.ifPresent(turn -> call.argument(Keys.PARKED_TURN).argument(turn.reason()).argument(turn.payload()));
    }

    private static String millis(Instant due) {
        return Long.toString(due.toEpochMilli());
    }
}
