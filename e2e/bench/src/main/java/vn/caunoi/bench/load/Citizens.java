package vn.caunoi.bench.load;

import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.caunoi.bench.wire.Provider;

/**
 * Citizens who each open a petition: every text of the story gets one reply, and the next text goes out when it has come.
 * Whoever is through makes place for a new citizen, so that conversations grow as they do in service.
 */
final class Citizens implements Provider.Replies {

    /** A greeting, the problem, the place, the consent: four turns, the last opens the petition. */
    private static final List<String> STORY = List.of(
            "chao em", "duong truoc nha toi hu 3 thang roi khong ai sua", "phuong ba dinh ha noi", "1");

    private final Provider provider;
    private final Map<String, Talk> talks = new HashMap<>();
    private final ArrayDeque<Talk> idle = new ArrayDeque<>();
    private final Latencies latencies = new Latencies();
    private final String prefix;
    private boolean closed;
    private boolean stopped;
    private long born;
    private long strays;

    private static final class Talk {
        final String citizen;
        int step;
        long since;
        boolean open;

        Talk(String citizen) {
            this.citizen = citizen;
        }
    }

    /** @param prefix of the citizens' addresses; six digits follow it */
    Citizens(Provider provider, String prefix) {
        this.provider = provider;
        this.prefix = prefix;
        provider.answersTo(this);
    }

    /** As many citizens as this, each writing as soon as answered: the most the installation gives. */
    void closedLoop(int citizens) {
        closed = true;
        for (int i = 0; i < citizens; i++) {
            say(born(), System.nanoTime());
        }
    }

    /** So many texts a second whatever the answers: latency counts from when a text was due. */
    void openLoop(Vertx vertx, double perSecond) {
        closed = false;
        long start = System.nanoTime();
        long[] sent = {0};
        vertx.setPeriodic(1, timer -> {
            if (stopped) {
                vertx.cancelTimer(timer);
                return;
            }
            long due = (long) ((System.nanoTime() - start) / 1e9 * perSecond);
            for (; sent[0] < due; sent[0]++) {
                var next = idle.isEmpty() ? born() : idle.poll();
                say(next, start + (long) (sent[0] * 1e9 / perSecond));
            }
        });
    }

    /** Lets the texts in flight be answered; nobody writes any more. */
    void stop() {
        stopped = true;
    }

    Latencies latencies() {
        return latencies;
    }

    /** Texts without their reply yet. */
    long unanswered() {
        return talks.values().stream().filter(talk -> talk.open).count();
    }

    /** Replies nobody waited for: more than one to a text, or to nobody. */
    long strays() {
        return strays;
    }

    @Override
    public void arrived(String citizen) {
        var talk = talks.get(citizen);
        if (talk == null || !talk.open) {
            strays++;
            return;
        }
        latencies.add(System.nanoTime() - talk.since);
        talk.open = false;
        talk.step++;
        if (talk.step == STORY.size()) {
            talks.remove(citizen);
            talk = stopped || !closed ? null : born();
        }
        if (talk != null && closed && !stopped) {
            say(talk, System.nanoTime());
        } else if (talk != null) {
            idle.add(talk);
        }
    }

    private Talk born() {
        var talk = new Talk(prefix + "%06d".formatted(born++));
        talks.put(talk.citizen, talk);
        return talk;
    }

    private void say(Talk talk, long since) {
        talk.since = since;
        talk.open = true;
        provider.send(talk.citizen, STORY.get(talk.step));
    }
}
