package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;

/** Staff who put their hands on conversations while the bot is talking in them: take, reply, give back, at random. */
final class Desk implements Runnable, AutoCloseable {

    private static final int BETWEEN_MILLIS = 1500;
    private static final int HELD_MILLIS = 2500;
    private static final int HANDS = 4;

    private final Colleague colleague;
    private final Crowd crowd;
    private final Random chance;
    private final List<Finding> troubles = new CopyOnWriteArrayList<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger replies = new AtomicInteger();
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private final List<CompletableFuture<Void>> open = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Desk(Colleague colleague, Crowd crowd, long seed) {
        this.colleague = colleague;
        this.crowd = crowd;
        this.chance = new Random(seed);
    }

    /** Until told to close. */
    @Override
    public void run() {
        while (!closed) {
            Fault.pass(Duration.ofMillis(chance.nextInt(BETWEEN_MILLIS)));
            var talks = crowd.stories().stream().filter(story -> story.isTalk() && !story.touched()).toList();
            if (!talks.isEmpty()) {
                var story = talks.get(chance.nextInt(talks.size()));
                colleague.finds(story).ifPresent(id -> attends(story, id));
            }
        }
    }

    /** Takes up nothing more and ends what is begun. */
    void closes() {
        closed = true;
        open.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        closed = true;
        hands.shutdownNow();
    }

    /** Takes it, says something, lets go. */
    private void attends(Story story, String id) {
        story.touch();
        tries(story, () -> {
            if (colleague.takes(id)) {
                taken.incrementAndGet();
                Fault.pass(Duration.ofMillis(chance.nextInt(HELD_MILLIS)));
                answers(story, id);
            }
        });
    }

    /** Replies in a conversation that is theirs and gives it back to the bot, while the caller goes on. */
    void lets(Story story, String id) {
        open.add(CompletableFuture.runAsync(() -> tries(story, () -> answers(story, id)), hands));
    }

    /** Takes it for good, at this node. */
    void looksAfter(Story story, int node) {
        tries(story, () -> {
            var id = colleague.awaits(story);
            var officer = colleague.at(node);
            officer.takes(id);
            var text = "Chào bác, em đã nhận phiếu " + story.marker() + ".";
            officer.replies(id, text);
            story.answered(text);
        });
    }

    private void tries(Story story, Runnable act) {
        try {
            act.run();
        } catch (ConditionTimeoutException | AssertionError never) {
            troubles.add(new Finding(Check.WELL_TOLD, Crowd.name(story), "staff could not act: " + never.getMessage()));
        }
    }

    private void answers(Story story, String id) {
        var text = "Chao bac, em da doc viec " + story.marker() + ", can bo se goi lai. Tin so " + replies.incrementAndGet() + ".";
        colleague.replies(id, text);
        story.answered(text);
        colleague.givesBack(id);
    }

    Colleague colleague() {
        return colleague;
    }

    /** Somebody took so many more, elsewhere. */
    void took(int more) {
        taken.addAndGet(more);
    }

    Ledger ledger() {
        return new Ledger(Map.of("conversations staff took from the bot", taken.get(), "replies of staff", replies.get()),
                List.of(), new ArrayList<>(troubles));
    }
}
