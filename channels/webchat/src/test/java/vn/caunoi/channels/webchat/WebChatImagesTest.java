package vn.caunoi.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Inbound.Said;

class WebChatImagesTest {

    private final WebChatServer server = new WebChatServer();
    private final WebChatServer.Node node = server.start(WebChatServer.settings());

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anImageGoesUpInPartsIsSaidWithWordsAndComesBackTheSame() {
        byte[] image = jpeg(200_000);
        Tab tab = node.tab().arrive();

        tab.upload("image-001", image, 32_768);
        JsonObject uploaded = tab.next("uploaded");
        tab.send(new JsonObject().put("type", "say").put("id", "said-0001").put("text", "Chỗ này ạ")
                .put("files", new JsonArray().add(uploaded.getString("file"))));
        tab.next("kept");

        Said said = server.intake.kept(Said.class).get(0);
        assertThat(said.attachments()).isEqualTo(List.of(new Attachment("image", uploaded.getString("url"), "ảnh 1.jpg", 200_000)));

        tab.send(new JsonObject().put("type", "fetch").put("url", uploaded.getString("url")));
        JsonObject file = tab.next("file");
        assertThat(file.getString("contentType")).isEqualTo("image/jpeg");
        assertThat(Base64.getDecoder().decode(file.getString("data"))).isEqualTo(image);
    }

    @Test
    void aFileIsReadAndSaidOnlyByTheVisitorItBelongsTo() {
        Tab owner = node.tab().arrive();
        owner.upload("image-001", jpeg(1_000), 32_768);
        JsonObject uploaded = owner.next("uploaded");

        Tab other = node.tab().arrive();
        other.send(new JsonObject().put("type", "fetch").put("url", uploaded.getString("url")));
        other.trouble("no_such_file");
        other.send(new JsonObject().put("type", "say").put("id", "said-0001").put("files", new JsonArray().add(uploaded.getString("file"))));
        assertThat(other.trouble("malformed").getString("field")).isEqualTo("files");
        assertThat(server.intake.kept(Said.class)).isEmpty();
    }

    @Test
    void whatIsNoImageByItsBytesIsRefusedWhateverItsName() {
        Tab tab = node.tab().arrive();
        byte[] page = "<script>alert(1)</script> không phải ảnh".getBytes(StandardCharsets.UTF_8);

        tab.upload("image-001", page, 32_768);

        assertThat(tab.trouble("not_an_image").getString("id")).isEqualTo("image-001");
    }

    @Test
    void anImageOverTheLimitIsRefusedAndASmallerOneMayFollow() {
        WebChatServer.Node strict = server.start(WebChatServer.settings().put("image", 65_536));
        Tab tab = strict.tab().arrive();

        tab.upload("image-001", jpeg(65_537), 40_000);
        assertThat(tab.trouble("image_too_big").getInteger("limit")).isEqualTo(65_536);

        tab.upload("image-002", jpeg(65_536), 40_000);
        assertThat(tab.next("uploaded").getString("id")).isEqualTo("image-002");
    }

    @Test
    void jpegPngAndWebpAreKnownByTheirFirstBytes() {
        assertThat(ImageType.of(jpeg(20))).contains(ImageType.JPEG);
        assertThat(ImageType.of(starting((byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'))).contains(ImageType.PNG);
        assertThat(ImageType.of(starting('R', 'I', 'F', 'F', 1, 2, 3, 4, 'W', 'E', 'B', 'P'))).contains(ImageType.WEBP);
        assertThat(ImageType.of(starting('G', 'I', 'F', '8'))).isEmpty();
        assertThat(ImageType.of(new byte[0])).isEmpty();
    }

    private static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31);
        }
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return bytes;
    }

    private static byte[] starting(int... first) {
        byte[] bytes = new byte[40];
        for (int i = 0; i < first.length; i++) {
            bytes[i] = (byte) first[i];
        }
        return bytes;
    }
}
