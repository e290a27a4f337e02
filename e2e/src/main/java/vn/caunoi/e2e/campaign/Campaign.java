package vn.caunoi.e2e.campaign;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.caunoi.e2e.House;
import vn.caunoi.e2e.Officer;

/**
 * Tries to break the gateway's promise: citizens of three channels tell their stories side by side while nodes, Redis and
 * providers fail at random points; then the auditor counts. The seed decides the faults, their order and their moments,
 * as far as a running system can be repeated.
 */
public final class Campaign implements AutoCloseable {

    private static final String PASSWORD = "mat-khau-dai-01";
    private static final int NODES = 2;
    private static final int LONGEST_PAUSE_MILLIS = 900;

    /** Answers of staff that cross from one node to the other, a round. */
    private static final int STAFF_ANSWERS = 4;

    private final Plan plan;
    private final Random chance;
    private final Installation installation;
    private final Officer officer;
    private final ExecutorService citizens;
    private int told;

    /**
     * @param conversations in each round
     * @param atOnce of them side by side
     * @param patience how long what was interrupted may take to come right after a round; faults that last longer are left out
     */
    public record Plan(long seed, int rounds, int conversations, int atOnce, Duration patience) {}

    public Campaign(Path folder, Plan plan) {
        this.plan = plan;
        chance = new Random(plan.seed());
        installation = new Installation(folder, NODES, plan.seed());
        citizens = Executors.newFixedThreadPool(plan.atOnce());
        officer = installation.officer("hanh", PASSWORD);
        greets();
    }

    /**
     * Before the first fault Zalo gives its token: a node killed in the instant between that answer and Redis loses the one
     * grant, and only a person can give another.
     */
    private void greets() {
        var phone = installation.phone("zalo", "2468000000000099999");
        phone.says("xin chao");
        phone.reads(".+");
    }

    /** All rounds; stops at the first that breaks a promise. */
    public Ledger runs() {
        var ledger = new Ledger(Map.of(), List.of());
        for (int round = 0; round < plan.rounds() && ledger.findings().isEmpty(); round++) {
            ledger = ledger.plus(round());
        }
        return ledger.plus(nodes());
    }

    private Ledger round() {
        var stories = stories();
        var telling = stories.stream().map(story -> CompletableFuture.runAsync(story::tell, citizens)).toList();
        var faults = strike(telling);
        installation.faults("{}");
        var unheard = ended(stories, telling);
        answers(stories);
        var audit = new Auditor(officer).audits(stories, plan.patience());
        stories.forEach(story -> story.citizen().close());
        return audit.plus(new Ledger(faults, unheard));
    }

    private List<Story> stories() {
        var stories = new ArrayList<Story>();
        for (int i = 0; i < plan.conversations(); i++, told++) {
            stories.add(story(told));
        }
        return stories;
    }

    private Story story(int n) {
        var marker = Integer.toString(100_000 + n);
        return switch (n % 3) {
            case 0 -> new Story(House.ZALO, marker, PhoneCitizen.zalo(installation, "2468000000000" + marker));
            case 1 -> new Story(House.SMS, marker, PhoneCitizen.sms(installation, "84900" + marker));
            default -> new Story(House.WEB, marker, new WebCitizen(installation, n, plan.seed() + n));
        };
    }

    /** Every fault once, in an order of chance, and again for as long as somebody still talks. */
    private Map<String, Integer> strike(List<CompletableFuture<Void>> telling) {
        var struck = new TreeMap<String, Integer>();
        var all = CompletableFuture.allOf(telling.toArray(CompletableFuture[]::new));
        do {
            for (var fault : shuffled()) {
                Fault.pass(Duration.ofMillis(chance.nextInt(LONGEST_PAUSE_MILLIS)));
                fault.strike(installation, chance);
                struck.merge("fault " + fault, 1, Integer::sum);
            }
        } while (!all.isDone());
        return struck;
    }

    private List<Fault> shuffled() {
        var faults = new ArrayList<>(Arrays.asList(Fault.values()));
        faults.removeIf(fault -> fault.lasts().compareTo(plan.patience()) > 0);
        Collections.shuffle(faults, chance);
        return faults;
    }

    /** Who could not tell their story to its end. */
    private static List<String> ended(List<Story> stories, List<CompletableFuture<Void>> telling) {
        var unheard = new ArrayList<String>();
        for (int i = 0; i < stories.size(); i++) {
            try {
                telling.get(i).join();
            } catch (CompletionException failure) {
                unheard.add(stories.get(i).account() + " " + stories.get(i).marker() + " was not heard: " + failure.getCause());
            }
        }
        return unheard;
    }

    /** Staff at the first node answer citizens of the web chat who are connected to the second. */
    private void answers(List<Story> stories) {
        stories.stream().filter(story -> story.account().equals(House.WEB)).limit(STAFF_ANSWERS).forEach(story -> {
            ((WebCitizen) story.citizen()).comesTo(installation.nodes().size() - 1);
            var conversation = officer.finds(House.WEB, story.marker());
            officer.takes(conversation);
            officer.replies(conversation, "Chào bác, em đã nhận phiếu " + story.marker() + ".");
        });
    }

    /** How turns and sends ended on the nodes as they run now. */
    private Ledger nodes() {
        var figures = new TreeMap<String, Integer>();
        for (var node : installation.nodes()) {
            node.counted("caunoi_turns_total", "result").forEach((word, n) -> figures.merge("turns " + word, n.intValue(), Integer::sum));
            node.counted("caunoi_accepted_total", "result").forEach((word, n) -> figures.merge("accepted " + word, n.intValue(), Integer::sum));
        }
        figures.put("webhooks sent twice", installation.road().copies());
        figures.put("webhooks refused and sent again", installation.road().refusals());
        return new Ledger(figures, List.of());
    }

    /** What the nodes wrote since their last start. */
    public String output() {
        return String.join("\n\n", installation.nodes().stream().map(Node::output).toList());
    }

    @Override
    public void close() {
        citizens.shutdownNow();
        installation.close();
    }
}
