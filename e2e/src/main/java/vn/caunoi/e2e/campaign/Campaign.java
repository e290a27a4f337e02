package vn.caunoi.e2e.campaign;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import vn.caunoi.e2e.House;
import vn.caunoi.e2e.Officer;

/**
 * Tries to break the gateway's promise: citizens of three channels tell their stories side by side, staff put their hands
 * on some of them, while nodes, Redis and providers fail at random points; then the auditor counts.
 */
public final class Campaign implements AutoCloseable {

    private static final String PASSWORD = "mat-khau-dai-01";
    private static final int NODES = 2;
    private static final int LONGEST_PAUSE_MILLIS = 900;

    /** Answers of staff that cross from one node to the other at the end. */
    private static final int STAFF_ANSWERS = 4;

    private final Plan plan;
    private final Random chance;
    private final Installation installation;
    private final Crowd crowd;
    private final List<Officer> officer;
    private final Desk desk;

    public Campaign(Path folder, Plan plan) {
        this.plan = plan;
        chance = new Random(plan.seed());
        installation = new Installation(folder, NODES, plan.seed());
        crowd = new Crowd(installation, plan);
        try {
            officer = installation.officer("hanh", PASSWORD);
            desk = new Desk(new Colleague(officer), crowd, plan.seed());
            greets();
        } catch (RuntimeException | Error failure) {
            crowd.close();
            installation.close();
            throw failure;
        }
    }

    /**
     * Before the first fault Zalo gives its token: a node killed in the instant between that answer and Redis loses the
     * one grant, and only a person can give another.
     */
    private void greets() {
        var phone = installation.phone("zalo", "2468000000000099999");
        phone.says("xin chao");
        phone.reads(".+");
    }

    public Report runs() {
        var began = Instant.now();
        crowd.comes();
        var staff = CompletableFuture.runAsync(desk);
        var struck = strike();
        installation.faults("{}");
        crowd.ends();
        desk.closes();
        staff.join();
        installation.isWhole();
        answers();
        var audit = new Auditor(officer.get(0), installation.redis()).audits(crowd.stories(), plan.patience());
        var all = audit.plus(Ledger.of(struck)).plus(Ledger.of(crowd.unheard())).plus(desk.ledger()).plus(nodes());
        return new Report(plan, Duration.between(began, Instant.now()), all);
    }

    /** Every fault once, in an order of chance, and again for as long as somebody still talks. */
    private Map<String, Integer> strike() {
        var scene = new Scene(installation, crowd, desk, chance);
        var struck = new TreeMap<String, Integer>();
        var next = new ArrayDeque<>(shuffled());
        while (!next.isEmpty()) {
            var fault = next.remove();
            Fault.pass(Duration.ofMillis(chance.nextInt(LONGEST_PAUSE_MILLIS)));
            fault.strike(scene);
            struck.merge("fault " + fault, 1, Integer::sum);
            struck.merge("faults", 1, Integer::sum);
            if (crowd.isSilent() && struck.get("faults") >= plan.strikes().size()) {
                next.clear();
            } else if (next.isEmpty() && !crowd.isSilent()) {
                next.addAll(shuffled());
            }
        }
        return struck;
    }

    private List<Fault> shuffled() {
        var faults = new ArrayList<>(plan.strikes());
        Collections.shuffle(faults, chance);
        return faults;
    }

    /** Staff at the first node answer citizens of the web chat who are connected to the second. */
    private void answers() {
        crowd.stories().stream().filter(story -> story.account().equals(House.WEB) && !story.touched()).limit(STAFF_ANSWERS)
                .forEach(story -> {
                    ((WebCitizen) story.citizen()).comesTo(installation.nodes().size() - 1);
                    desk.looksAfter(story, 0);
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
        return Ledger.of(figures);
    }

    /** What the nodes wrote since their last start. */
    public String output() {
        return String.join("\n\n", installation.nodes().stream().map(Node::output).toList());
    }

    @Override
    public void close() {
        desk.close();
        crowd.close();
        installation.close();
    }
}
