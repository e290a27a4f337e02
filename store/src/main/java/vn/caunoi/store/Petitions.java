package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Petitions; each lives in the partition of its conversation. */
public final class Petitions {

    private final Room room;

    Petitions(Room room) {
        this.room = room;
    }

    /** The partition's next counter, from 1; never given twice, may leave gaps. */
    public Future<Long> nextCounter(int partition) {
        return room.link().send(Request.cmd(Command.INCR).arg(Keys.petitionCounter(partition))).map(Response::toLong);
    }

    public Future<Optional<PetitionRow>> load(int partition, String number) {
        return room.link()
                .send(Request.cmd(Command.HGETALL).arg(Keys.petition(partition, number)))
                .map(answer -> row(number, answer));
    }

    /** The whole history, oldest first. */
    public Future<List<PetitionEvent>> events(int partition, String number) {
        return room.link()
                .send(Request.cmd(Command.XRANGE).arg(Keys.petitionEvents(partition, number)).arg("-").arg("+"))
                .map(answer -> StreamEntry.all(answer).stream()
                        .map(entry -> new PetitionEvent(entry.id(), entry.field("e"), entry.at()))
                        .toList());
    }

    /** One step: state, event, lines and messages together. Answers DONE, STALE or MISSING. */
    public Future<Acted> advance(PetitionAdvance step) {
        var elsewhere = step.conversation().filter(id -> room.keys().partitionOf(id) != step.partition());
        if (elsewhere.isPresent()) {
            return Future.failedFuture(new IllegalArgumentException("petition " + step.number() + " is in partition "
                    + step.partition() + ", conversation " + elsewhere.get() + " is not"));
        }
        return AdvancePetitionScript.run(room, step);
    }

    /** A page of all petition numbers of a partition; the walk begins with the cursor "". */
    public Future<IdPage> numbers(int partition, String cursor) {
        return Walk.page(room.link(), Keys.petitions(partition), cursor);
    }

    private static Optional<PetitionRow> row(String number, Response answer) {
        if (answer.size() == 0) {
            return Optional.empty();
        }
        var stored = StreamEntry.pairs(answer);
        return Optional.of(new PetitionRow(
                number,
                stored.get("conversation"),
                stored.get("state"),
                Long.parseLong(stored.get("version")),
                Instant.ofEpochMilli(Long.parseLong(stored.get("opened")))));
    }
}
