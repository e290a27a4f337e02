package vn.caunoi.gateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that show and measure what is understood, as a shell sees them. */
class LanguageCommandsTest extends InAShell {

    private final InputStream usualIn = System.in;

    @AfterEach
    void stopTyping() {
        System.setIn(usualIn);
    }

    private List<JsonObject> lines() {
        return printed().lines().map(JsonObject::new).toList();
    }

    @Test
    void aTextIsShownWithEverythingThatWasUnderstood() throws IOException {
        var texts = file("texts.tsv", "duong truoc nha toi o phuong ben nghe quan 1 tphcm hu 3 thang roi, goi toi 0912 345 678\tGT\n\nnha hang xom dang chay\n");
        assertThat(Caunoi.execute("understand", "--file", texts, "--today", "2026-03-10")).isZero();
        var road = lines().get(0);
        assertThat(lines()).hasSize(2);
        assertThat(road.getInteger("line")).isEqualTo(1);
        assertThat(road.getString("label")).isEqualTo("GT");
        assertThat(road.getString("raw")).startsWith("duong truoc");
        assertThat(road.getString("restored")).startsWith("đường trước nhà tôi");
        assertThat(road.getJsonObject("intent").getString("code")).isEqualTo("report");
        assertThat(road.getJsonObject("category").getString("code")).isEqualTo("GT");
        assertThat(road.getJsonObject("category").getJsonArray("reasons").getJsonObject(0).getString("words")).isEqualTo("đường");
        assertThat(road.getJsonObject("kind").getString("code")).isEqualTo("phan_anh");
        assertThat(road.getJsonObject("places").getJsonArray("candidates").getJsonObject(0).getString("communeName")).isEqualTo("Phường Sài Gòn");
        assertThat(road.getString("safety")).isEmpty();
        var phone = road.getJsonArray("entities").getJsonObject(1);
        assertThat(phone.getString("what")).isEqualTo("phone");
        assertThat(road.getString("raw").substring(phone.getInteger("rawStart"), phone.getInteger("rawEnd"))).isEqualTo("0912 345 678");
        assertThat(phone.getJsonObject("value").getString("e164")).isEqualTo("+84912345678");
        assertThat(lines().get(1).getInteger("line")).isEqualTo(3);
        assertThat(lines().get(1).getString("safety")).isEqualTo("fire");
    }

    @Test
    void standardInputIsReadDatesAreOfTheGivenDayAndIdentityNumbersAreCovered() {
        System.setIn(new ByteArrayInputStream("hom kia toi nop can cuoc 001234567890, lam lai the nao\n".getBytes(UTF_8)));
        assertThat(Caunoi.execute("understand", "--file", "-", "--today", "2026-03-10")).isZero();
        var text = lines().get(0);
        assertThat(text.getJsonArray("entities").getJsonObject(0).getJsonObject("value").getString("first")).isEqualTo("2026-03-08");
        assertThat(text.getJsonArray("faq")).isNotEmpty();
        assertThat(printed()).doesNotContain("001234567890").contains("890");
    }

    @Test
    void categoriesAreMeasuredOnOnesOwnTexts() throws IOException {
        var texts = file("mine.tsv", "đường trước nhà tôi đầy ổ gà, xe máy té hoài\tGT\nrác chất đống đầu hẻm, hôi thối quá\tMT\n"
            + "đường ngập rác thải bốc mùi hôi\tGT\nhôm nay trời đẹp quá ha\tother\n");
        var json = folder.resolve("figures.json");
        assertThat(Caunoi.execute("evaluate", "--file", texts, "--as", "category", "--json", json.toString())).isZero();
        assertThat(printed()).contains("category of 3 texts", "accuracy           0.667", "of 1 out of scope", "texts a second")
            .containsPattern("GT +2 +1.000 +0.500 +0.667").containsPattern("1  GT -> MT");
        var figures = new JsonObject(Files.readString(json));
        assertThat(figures.getDouble("accuracy")).isEqualTo(0.6667);
        assertThat(figures.getDouble("top3")).isEqualTo(1.0);
        assertThat(figures.getInteger("outOfScope")).isEqualTo(1);
        assertThat(figures.getJsonObject("speed").getDouble("medianMicros")).isPositive();
    }

    @Test
    void answersAndIntentsAreMeasuredToo() throws IOException {
        var questions = file("faq.tsv", "lam lai the can cuoc bi mat o dau\ttthc-1.014064\ncon mèo nhà tôi lười lắm\tother\n");
        var intents = file("intents.tsv", "cho tôi gặp cán bộ\tperson\ncon mèo nhà tôi lười lắm\tother\n");
        assertThat(Caunoi.execute("evaluate", "--file", questions, "--as", "faq")).isZero();
        assertThat(Caunoi.execute("evaluate", "--file", intents, "--as", "intent")).isZero();
        assertThat(printed()).contains("faq of 1 texts", "accuracy           1.000", "intent of 2 texts")
            .containsPattern("(?s)of 1 out of scope  1 rejected.*of 1 out of scope  1 rejected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "đường hư<TAB>GT<LINE>đường hư<TAB>DUONG | mine.tsv:2: there is no category \"DUONG\", expected text<TAB>label with one of ANTT,",
        "đường hư<TAB>GT<LINE>đường hư           | mine.tsv:2: there is no label",
        "<LINE>đường hư<TAB>GT<TAB>MT           | mine.tsv:2: expected a text, or a text, one tab and its label; there are 3 cells",
        "<LINE>                                 | mine.tsv:1: expected at least one line"
    })
    void aWrongLineIsNamedWithFileAndLine(String written, String complaint) throws IOException {
        var texts = file("mine.tsv", written.replace("<TAB>", "\t").replace("<LINE>", "\n"));
        assertThat(Caunoi.execute("evaluate", "--file", texts, "--as", "category")).isEqualTo(2);
        assertThat(complained()).contains(complaint).doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsMissingOrNotUtf8IsNamed() throws IOException {
        var latin = Files.write(folder.resolve("latin.txt"), new byte[] {'d', (byte) 0xF0, 'i', '\n'});
        assertThat(Caunoi.execute("understand", "--file", folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(Caunoi.execute("understand", "--file", latin.toString())).isEqualTo(2);
        assertThat(Caunoi.execute("evaluate", "--file", latin.toString(), "--as", "colour")).isEqualTo(2);
        assertThat(complained()).contains("none.txt: there is no such file", "latin.txt: expected text in UTF-8", "expected category, intent, kind or faq")
            .doesNotContain("\tat ");
    }
}
