package vn.caunoi.dialogs;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A conversation while one step is worked on; starts as a copy, ends as the next {@link Conversation}. */
final class Memory {

    final String family;
    final String language;
    final String province;
    long turns;
    final Deque<Position> stack = new ArrayDeque<>();
    final Map<String, String> slots;
    List<Choice> open;
    List<Place> places;
    final List<String> attachments;
    final Deque<Position> trail = new ArrayDeque<>();
    int reAsks;
    String question;
    String timer;
    Consent consent;
    final Deque<String> earlier = new ArrayDeque<>();
    Instant introduced;
    Instant heardAt;

    Memory(Conversation from) {
        family = from.family();
        language = from.language();
        province = from.province();
        turns = from.turns();
        from.stack().forEach(stack::addLast);
        slots = new TreeMap<>(from.slots());
        open = from.open();
        places = from.places();
        attachments = new ArrayList<>(from.attachments());
        from.trail().forEach(trail::addLast);
        reAsks = from.reAsks();
        question = from.question();
        timer = from.timer();
        consent = from.consent();
        earlier.addAll(from.earlier());
        introduced = from.introduced();
        heardAt = from.heardAt();
    }

    /** The running business is over or given up; who the citizen is and what she agreed to stays. */
    void forget() {
        stack.clear();
        slots.clear();
        attachments.clear();
        trail.clear();
        closeQuestion();
    }

    /** Whether nothing would be lost by leaving what runs. */
    boolean nothingBegun() {
        return slots.isEmpty() && trail.isEmpty();
    }

    void closeQuestion() {
        open = List.of();
        places = List.of();
        reAsks = 0;
        question = "";
        timer = "";
    }

    /** Where the citizen wrote about, the latest first; places named later are likely near. */
    void wroteAbout(String commune, int atMost) {
        earlier.remove(commune);
        earlier.addFirst(commune);
        while (earlier.size() > atMost) {
            earlier.removeLast();
        }
    }

    /** The step the innermost flow stands at becomes another one. */
    void moveTo(String step) {
        Position top = stack.removeLast();
        stack.addLast(new Position(top.flow(), top.version(), step));
    }

    Conversation keep() {
        return new Conversation(family, language, province, turns, List.copyOf(stack), slots, open, places, attachments,
                List.copyOf(trail), reAsks, question, timer, consent, List.copyOf(earlier), introduced, heardAt);
    }
}
