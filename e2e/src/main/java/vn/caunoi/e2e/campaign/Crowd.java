package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import vn.caunoi.e2e.House;
import vn.caunoi.e2e.campaign.Story.Manner;

/** The citizens: so many begin a second, so many talk at once, on three channels in turn. */
final class Crowd implements AutoCloseable {

    private static final int FIRST_MARKER = 100_000;
    private static final Duration LONGEST_TALK = Duration.ofMinutes(10);

    /** Of a hundred: who does not read, and who thinks until the reminder is due. */
    private static final int HASTY_PERCENT = 30;
    private static final int THINKER_PERCENT = 25;

    /** Around {@link Installation#REMIND_AFTER}, with the second a sweep takes, so that the answer and the reminder meet. */
    private static final int SHORTEST_THOUGHT_MILLIS = 2500;
    private static final int THOUGHTS_DIFFER_MILLIS = 2500;

    private final Installation installation;
    private final Plan plan;
    private final ExecutorService talkers;
    private final ExecutorService gathered = Executors.newCachedThreadPool();
    private final List<Story> stories = new CopyOnWriteArrayList<>();
    private final Map<Story, Throwable> unheard = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Future<?>> talks = new CopyOnWriteArrayList<>();
    private final List<Future<?>> surges = new CopyOnWriteArrayList<>();
    private Future<?> beginning;

    Crowd(Installation installation, Plan plan) {
        this.installation = installation;
        this.plan = plan;
        talkers = Executors.newFixedThreadPool(plan.atOnce());
    }

    /** Lets them begin, at the plan's pace. */
    void comes() {
        beginning = gathered.submit(() -> {
            var latest = Instant.now().plus(plan.longest());
            for (int i = 0; i < plan.conversations() && Instant.now().isBefore(latest); i++) {
                talks.add(tells(talkers, story(i, manner(chance(i)))));
                Fault.pass(Duration.ofSeconds(1).dividedBy(plan.aSecond()));
            }
        });
    }

    /** So many more, beside the others, who all wait at the gate before they agree; every second one goes on at once. */
    List<Story> gathers(int size, Gate gate) {
        var some = new ArrayList<Story>();
        for (int i = 0; i < size; i++) {
            some.add(story(plan.conversations() + numbers.getAndIncrement(), new Manner(i % 2 == 0, gate::isReached)));
        }
        some.forEach(story -> surges.add(tells(gathered, story)));
        return some;
    }

    /** Whether the plan's own stories are told; those that were gathered may go on. */
    boolean isSilent() {
        return beginning.isDone() && talks.stream().allMatch(Future::isDone);
    }

    /** Waits for everybody; each gives up by themselves in the end. */
    void ends() {
        Awaitility.await("everybody to be silent").pollInterval(Duration.ofSeconds(1)).atMost(LONGEST_TALK)
                .until(() -> isSilent() && surges.stream().allMatch(Future::isDone));
    }

    List<Story> stories() {
        return stories;
    }

    /** Who could not tell their story to its end. */
    List<Finding> unheard() {
        return unheard.entrySet().stream()
                .map(one -> new Finding(Check.WELL_TOLD, name(one.getKey()), "was not heard: " + one.getValue()))
                .toList();
    }

    static String name(Story story) {
        return story.account() + " " + story.marker();
    }

    private Story story(int n, Manner manner) {
        var marker = Integer.toString(FIRST_MARKER + n);
        var story = switch (n % 3) {
            case 0 -> new Story(House.ZALO, marker, PhoneCitizen.zalo(installation, "2468000000000" + marker), manner);
            case 1 -> new Story(House.SMS, marker, PhoneCitizen.sms(installation, "84900" + marker), manner);
            default -> new Story(House.WEB, marker, new WebCitizen(installation, n, plan.seed() + n), manner);
        };
        stories.add(story);
        return story;
    }

    private static Manner manner(Random chance) {
        int dice = chance.nextInt(100);
        var thought = Duration.ofMillis(SHORTEST_THOUGHT_MILLIS + chance.nextInt(THOUGHTS_DIFFER_MILLIS));
        return new Manner(dice < HASTY_PERCENT, dice >= 100 - THINKER_PERCENT ? () -> Fault.pass(thought) : () -> {});
    }

    private Random chance(int n) {
        return new Random(plan.seed() * 31 + n);
    }

    private Future<?> tells(ExecutorService where, Story story) {
        return where.submit(() -> {
            try {
                story.tell();
            } catch (RuntimeException | Error failure) {
                unheard.put(story, failure);
            }
        });
    }

    @Override
    public void close() {
        talkers.shutdownNow();
        gathered.shutdownNow();
        stories.forEach(story -> story.citizen().close());
    }
}
