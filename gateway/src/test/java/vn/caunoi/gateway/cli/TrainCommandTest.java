package vn.caunoi.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.gateway.OwnRedis;
import vn.caunoi.store.Servers;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;

/** Training as a shell sees it: what it prints, what it leaves behind, and when it refuses. */
class TrainCommandTest extends InAShell {

    /** Half of what is a reflection, given as praise: no honest teacher. */
    private String wrong() throws IOException {
        var reports = VietnameseUnderstanding.library(List.of()).of(Subject.KIND).texts("phan_anh");
        var lines = new StringBuilder();
        reports.stream().limit(reports.size() / 2).forEach(text -> lines.append("kind\tgop_y\t").append(text).append(" nha\n"));
        return file("wrong.tsv", lines.toString());
    }

    @Test
    void examplesThatMakeItWorseAreRefusedWithTheReasonUnlessWanted() throws IOException {
        var learnt = folder.resolve("learnt.tsv");
        var examples = wrong();
        assertThat(Caunoi.execute("train", "--examples", examples, "--out", learnt.toString())).isEqualTo(1);
        assertThat(printed()).contains("kind", "all examples", "known before", "macro-F1", "would fall from", "not replaced; --yes");
        assertThat(learnt).doesNotExist();
        assertThat(Caunoi.execute("train", "--examples", examples, "--out", learnt.toString(), "--yes")).isZero();
        assertThat(learnt).hasSameTextualContentAs(Path.of(examples));
    }

    @Test
    void goodExamplesAreGivenToTheInstallationWithoutNumbersOfPersons() throws IOException {
        try (var redis = new OwnRedis(folder.resolve("redis"))) {
            var config = file("mine.yaml", "node: a\nproduction: false\nredis:\n  url: " + redis.url() + "\n");
            var examples = file("good.tsv", "kind\thoi_dap\tcho tôi hỏi lịch tiếp công dân quý này, số tôi 0912345678\n");
            var heldOut = file("held-out.tsv", "kind\thoi_dap\tcho hỏi quý này lịch tiếp công dân ra sao\n");
            assertThat(Caunoi.execute("train", "--examples", examples, "--held-out", heldOut, "--config", config, "--yes")).isZero();
            assertThat(printed()).contains("held out", "1 new examples", "kept; running nodes learn them");
            assertThat(kept(redis.url())).singleElement().asString().contains("lịch tiếp công dân").contains("hoi_dap").doesNotContain("0912345678");
        }
    }

    private static List<String> kept(String url) {
        var vertx = Vertx.vertx();
        var store = await(Store.open(vertx, StoreOptions.at(new Servers.One(url))));
        try {
            return List.copyOf(await(store.corrections().read()).byId().values());
        } finally {
            await(store.close());
            await(vertx.close());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind<TAB>phan_anh              | e.tsv:1: expected subject<TAB>code<TAB>text, there are 2 cells",
        "loai<TAB>phan_anh<TAB>đường hư | e.tsv:1: there is no subject \"loai\", expected one of intent, category, kind",
        "kind<TAB>khen<TAB>đường hư     | e.tsv:1: there is no kind \"khen\", expected one of kien_nghi,"
    })
    void aWrongLineIsNamedWithFileAndLine(String line, String complaint) throws IOException {
        assertThat(Caunoi.execute("train", "--examples", file("e.tsv", line.replace("<TAB>", "\t") + "\n"))).isEqualTo(2);
        assertThat(complained()).contains(complaint).doesNotContain("\tat ");
    }

    @Test
    void aHeldOutTextThatIsLearntFromMeasuresNothing() throws IOException {
        var known = VietnameseUnderstanding.library(List.of()).of(Subject.KIND).texts("phan_anh").get(0);
        assertThat(Caunoi.execute("train", "--held-out", file("held.tsv", "kind\tphan_anh\tgốc đa trước trụ sở thôn đè lên mái ki ốt nhà bà Sáu\nkind\tphan_anh\t" + known + "\n"))).isEqualTo(2);
        assertThat(complained()).contains("held.tsv:2: expected a text that is not learnt from");
    }
}
