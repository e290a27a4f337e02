package vn.caunoi.bench.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.caunoi.dialogs.PlaceContext;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.restore.AccentRestorer;

/** Each stage of understanding a text, and all of them one after the other, over messages as citizens write them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LanguageBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Bare and accented, short and long, a question, a place, a danger that is none. */
    private static final List<String> MESSAGES = List.of(
            "duong truoc nha toi hu 3 thang roi khong ai sua",
            "Đèn đường ngõ 12 phố Kim Mã hỏng cả tháng nay, tối om, bà con đi lại rất sợ.",
            "nop kien nghi co mat tien khong",
            "kinh gui mat tran toi la Nguyen Van Ba 76 tuoi o ap 3 xa binh chanh huyen binh chanh tphcm nha toi thuoc ho ngheo ma 2 nam nay "
                    + "khong thay ai den hoi tham xin hoi cach lam ho so de duoc tro cap",
            "thu tuc dang ky khai sinh cho chau can giay to gi",
            "nước chảy yếu quá ko dc bao giờ có nước lại ạ");

    private VietnameseUnderstanding understanding;
    private AccentRestorer restorer;
    private int next;

    @Setup
    public void load() {
        understanding = VietnameseUnderstanding.shipped();
        restorer = AccentRestorer.shipped();
    }

    @Benchmark
    public Object normalise() {
        return understanding.normalised(message());
    }

    @Benchmark
    public Object restore() {
        return restorer.restore(message());
    }

    @Benchmark
    public Object recognise() {
        return understanding.recognisers().in(message(), TODAY);
    }

    @Benchmark
    public Object danger() {
        return understanding.danger(message());
    }

    @Benchmark
    public Object intent() {
        return understanding.intent(message());
    }

    @Benchmark
    public Object category() {
        return understanding.category(message());
    }

    @Benchmark
    public Object kind() {
        return understanding.kind(message());
    }

    @Benchmark
    public Object faq() {
        return understanding.faq(message(), TODAY, 3);
    }

    /** The text is normalised first, as in every turn. */
    @Benchmark
    public Object place() {
        return understanding.place(understanding.normalised(message()), PlaceContext.NONE);
    }

    @Benchmark
    public void everything(Blackhole hole) {
        var text = message();
        var normalised = understanding.normalised(text);
        hole.consume(restorer.restore(normalised));
        hole.consume(understanding.recognisers().in(normalised.text(), TODAY));
        hole.consume(understanding.danger(text));
        hole.consume(understanding.danger(normalised.text()));
        hole.consume(understanding.intent(normalised.text()));
        hole.consume(understanding.category(normalised.text()));
        hole.consume(understanding.kind(normalised.text()));
        hole.consume(understanding.faq(normalised.text(), TODAY, 3));
        hole.consume(understanding.place(normalised, PlaceContext.NONE));
    }

    private String message() {
        next = (next + 1) % MESSAGES.size();
        return MESSAGES.get(next);
    }
}
