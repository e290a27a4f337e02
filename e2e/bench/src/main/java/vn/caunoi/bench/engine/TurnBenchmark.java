package vn.caunoi.bench.engine;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.caunoi.dialogs.Conversation;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.FlowBook;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.Turn;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;

/** One turn as the gateway runs it: the state read from its document, a step, the state written back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TurnBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private static final String REPORT = "duong truoc nha toi hu 3 thang roi khong ai sua";
    private static final String PLACE = "ap 3 xa binh chanh huyen binh chanh tphcm";
    private static final String QUESTION = "nop kien nghi co mat tien khong";

    private Engine engine;
    private String fresh;
    private String askedForPlace;

    @Setup
    public void load() {
        engine = new Engine(FlowBook.shipped(), VietnameseUnderstanding.shipped(), Limits.DEFAULTS);
        fresh = Conversation.start("sms", "01").toJson();
        askedForPlace = answered(turn(fresh, REPORT)).toJson();
        answered(turn(askedForPlace, PLACE));
        answered(turn(askedForPlace, QUESTION));
    }

    /** A first message that starts a petition: danger, intent, FAQ and places are all asked. */
    @Benchmark
    public String opensPetition() {
        return turn(fresh, REPORT).next().toJson();
    }

    /** The answer to "where": a place in running text. */
    @Benchmark
    public String answersPlace() {
        return turn(askedForPlace, PLACE).next().toJson();
    }

    /** A question in the middle of a flow, answered from the FAQ. */
    @Benchmark
    public String asksQuestion() {
        return turn(askedForPlace, QUESTION).next().toJson();
    }

    /** The shortest turn there is: a digit of a menu. */
    @Benchmark
    public String greets() {
        return turn(fresh, "chao em").next().toJson();
    }

    /** A figure for a turn that says nothing would be a lie. */
    private static Conversation answered(Turn turn) {
        if (turn.effects().isEmpty()) {
            throw new IllegalStateException("the engine said nothing");
        }
        return turn.next();
    }

    private Turn turn(String state, String text) {
        return engine.step(Conversation.fromJson(state), Heard.Said.text(text, "m1"), NOW);
    }
}
