package vn.caunoi.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Outbound;

class ZaloRenderTest {

    @Test
    void aPlainTextIsTheBodyOfTheManual() {
        assertThat(render("Xin chào bác", options(0)).requests()).containsExactly(new JsonObject(
                "{\"recipient\":{\"user_id\":\"2468000000000000001\"},\"message\":{\"text\":\"Xin chào bác\"}}"));
    }

    @Test
    void upToFiveOptionsAreHiddenQueryButtonsThatComeBackAsTheirChoice() {
        JsonObject message = render("Bác cần gì ạ?", options(5)).requests().get(0).getJsonObject("message");
        JsonObject payload = message.getJsonObject("attachment").getJsonObject("payload");
        assertThat(message.getString("text")).isEqualTo("Bác cần gì ạ?");
        assertThat(payload.containsKey("template_type")).isFalse();
        assertThat(payload.getJsonArray("buttons")).hasSize(5);
        JsonObject second = payload.getJsonArray("buttons").getJsonObject(1);
        assertThat(second.getString("type")).isEqualTo("oa.query.hide");
        assertThat(second.getString("title")).isEqualTo("Việc 2");
        assertThat(ZaloButton.read(second.getString("payload"))).contains(new ZaloButton("viec.2", "Việc 2"));
    }

    @Test
    void aSixthOptionTurnsThemIntoANumberedList() {
        ZaloRender render = render("Bác cần gì ạ?", options(6));
        JsonObject message = render.requests().get(0).getJsonObject("message");
        assertThat(message.containsKey("attachment")).isFalse();
        assertThat(message.getString("text")).startsWith("Bác cần gì ạ?\n1 Việc 1\n").endsWith("\n6 Việc 6");
        assertThat(render.rendered().parts()).containsExactly(message.getString("text"));
    }

    @Test
    void aLongTextIsCutBetweenWordsAndTheButtonsHangOnTheLastMessage() {
        String text = "Đường hư lắm. ".repeat(200).strip();
        ZaloRender render = render(text, options(2));
        assertThat(render.requests()).hasSize(2);
        assertThat(String.join("", render.rendered().parts())).isEqualTo(text);
        assertThat(render.rendered().parts().get(0)).endsWith(" ");
        assertThat(render.requests().get(0).getJsonObject("message").containsKey("attachment")).isFalse();
        assertThat(render.requests().get(1).getJsonObject("message").containsKey("attachment")).isTrue();
    }

    @Test
    void lengthIsCountedAfterComposingTheLetters() {
        String decomposed = Normalizer.normalize("ề".repeat(2000), Normalizer.Form.NFD);
        assertThat(render(decomposed, options(0)).requests()).hasSize(1);
    }

    @Test
    void imagesGoByAddressAndOtherFilesAsALinkInTheText() {
        ZaloRender render = render("Văn bản trả lời", List.of(),
                new Attachment("file", "https://f.example/don.pdf", "don.pdf", 10),
                new Attachment("image", "https://f.example/anh.jpg", "anh.jpg", 10));
        assertThat(render.requests().get(0).getJsonObject("message").getString("text"))
                .isEqualTo("Văn bản trả lời\ndon.pdf https://f.example/don.pdf");
        assertThat(render.requests().get(1).getJsonObject("message")).isEqualTo(new JsonObject(
                "{\"attachment\":{\"type\":\"template\",\"payload\":{\"template_type\":\"media\",\"elements\":"
                        + "[{\"media_type\":\"image\",\"url\":\"https://f.example/anh.jpg\"}]}}}"));
    }

    @Test
    void anImageAloneNeedsNoText() {
        assertThat(render("", List.of(), new Attachment("image", "https://f.example/a.jpg", "", 1)).requests()).hasSize(1);
    }

    @Test
    void whatCannotBeSentSaysWhyAndBecomesNoRequest() {
        assertThat(render(" ", options(0)).rendered().problem()).isEqualTo("nothing to send: neither text nor image");
        assertThat(render("", options(6)).rendered().problem()).isEqualTo("options need a text above them");
        assertThat(render("a", List.of(new Option("x", " "))).rendered().problem()).isEqualTo("an option has no label");
        assertThat(render("a".repeat(10_001), options(0)).requests()).isEmpty();
    }

    private static ZaloRender render(String text, List<Option> options, Attachment... attachments) {
        return ZaloRender.of(new Outbound(
                "m-1", Zalo.ACCOUNT, Zalo.CITIZEN, text, options, List.of(attachments), Optional.empty()));
    }

    private static List<Option> options(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Option("viec." + i, "Việc " + i)).toList();
    }
}
