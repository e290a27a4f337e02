package vn.caunoi.simulators.smsc;

import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Joins submitted parts as a phone does: in any order, and nothing shows before the last one is there. */
final class Reassembly {
    private final SmsRules.Price price;
    private final InstantSource clock;
    private final Consumer<SmsMessage> screen;
    private final Map<Key, TreeMap<Integer, Part>> incomplete = new HashMap<>();

    Reassembly(SmsRules.Price price, InstantSource clock, Consumer<SmsMessage> screen) {
        this.price = price;
        this.clock = clock;
        this.screen = screen;
    }

    private record Key(String number, String sender, int reference, int total) {}

    void add(ShortMessage message, String id) {
        Part part = Part.of(message);
        Key key = new Key(message.destination().digits(), message.source().digits(), part.reference(), part.total());
        TreeMap<Integer, Part> parts = incomplete.computeIfAbsent(key, first -> new TreeMap<>());
        parts.put(part.number(), part);
        if (parts.size() == part.total()) {
            incomplete.remove(key);
            show(key, parts, id);
        }
    }

    private void show(Key key, TreeMap<Integer, Part> parts, String id) {
        Buffer whole = Buffer.buffer();
        parts.values().forEach(part -> whole.appendBuffer(part.text()));
        Coding coding = parts.get(1).coding();
        String text = coding.decode(whole);
        int segments = Math.max(key.total(), parts.get(1).fits() ? 1 : Segments.of(text, 0).parts().size());
        SmsMessage.Cost cost = new SmsMessage.Cost(coding.label(), segments, segments * price.perSegment());
        screen.accept(new SmsMessage(id, key.number(), key.sender(), text, cost, clock.instant()));
    }
}
