package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Citizens who all agree in the same instant, so that what befalls a node then befalls it in the middle of turns: between
 * reading a conversation and committing its turn lie milliseconds that nothing else would hit.
 */
final class Surge {

    private static final int CITIZENS = 24;
    private static final Duration TO_GATHER = Duration.ofSeconds(60);
    private static final Duration TO_FIND = Duration.ofSeconds(10);

    /** From the word to the blow: the first turns of the surge begin within a few milliseconds, the last end within this. */
    private static final int LATEST_MILLIS = 90;

    private final Scene scene;
    private final Gate gate = new Gate(CITIZENS);
    private final List<Story> stories;

    Surge(Scene scene) {
        this.scene = scene;
        stories = scene.crowd().gathers(CITIZENS, gate);
    }

    /** @param blow what happens to the first node; the second is well */
    void strike(BiConsumer<Node, Node> blow) {
        gate.gathered(TO_GATHER);
        gate.opens();
        Fault.pass(Duration.ofMillis(1 + scene.chance().nextInt(LATEST_MILLIS)));
        var nodes = scene.installation().nodes();
        int struck = scene.chance().nextInt(nodes.size());
        blow.accept(nodes.get(struck), nodes.get((struck + 1) % nodes.size()));
    }

    /** Staff take all of them while a node sleeps, for less time than it takes the other one to claim its work. */
    void takenOver() {
        gate.gathered(TO_GATHER);
        var ids = found();
        ids.keySet().forEach(Story::touch);
        var taken = new ConcurrentHashMap<Story, String>();
        strike((node, other) -> {
            node.pause();
            var officer = scene.desk().colleague().at(scene.installation().nodes().indexOf(other));
            ids.entrySet().parallelStream().filter(one -> Colleague.snatches(officer, one.getValue()))
                    .forEach(one -> taken.put(one.getKey(), one.getValue()));
            node.resume();
        });
        scene.desk().took(taken.size());
        taken.forEach(scene.desk()::lets);
    }

    /** Those a node can find within the time: its index runs behind. */
    private Map<Story, String> found() {
        var found = new LinkedHashMap<Story, String>();
        var latest = System.nanoTime() + TO_FIND.toNanos();
        while (found.size() < stories.size() && System.nanoTime() < latest) {
            stories.stream().filter(story -> !found.containsKey(story))
                    .forEach(story -> scene.desk().colleague().finds(story).ifPresent(id -> found.put(story, id)));
        }
        return found;
    }
}
