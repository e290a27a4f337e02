package vn.caunoi.gateway.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.failureOf;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caunoi.channels.ChannelContext.Files.Kept;
import vn.caunoi.gateway.intake.ConversationIds;

class DataFilesTest {

    private final Vertx vertx = Vertx.vertx();
    private final ConversationIds ids = new ConversationIds(new byte[32]);

    @TempDir
    private Path data;

    private DataFiles files;

    @BeforeEach
    void begin() {
        files = new DataFiles(vertx, data, ids);
    }

    @AfterEach
    void end() {
        await(vertx.close());
    }

    private String keep(String citizen, String name) {
        return await(files.keep("web", citizen, name, "image/jpeg", Buffer.buffer("bytes of " + name)));
    }

    @Test
    void aFileIsReadBackByStaffAndByItsCitizen() {
        var url = keep("citizen", "ảnh đường.jpg");
        var kept = Optional.of(new Kept("ảnh đường.jpg", "image/jpeg", Buffer.buffer("bytes of ảnh đường.jpg")));
        assertThat(await(files.read(url))).isEqualTo(kept);
        assertThat(await(files.read("web", "citizen", url))).isEqualTo(kept);
    }

    @Test
    void anotherCitizenMayNotReadIt() {
        var url = keep("citizen", "a.jpg");
        assertThat(await(files.read("web", "somebody else", url))).isEmpty();
        assertThat(await(files.read("other account", "citizen", url))).isEmpty();
    }

    @Test
    void theAddressTellsNothingAndIsNeverTheSame() {
        var url = keep("0900000001", "../../etc/passwd");
        assertThat(url).startsWith(DataFiles.PATH).doesNotContain("0900000001").doesNotContain("passwd").doesNotContain("..");
        assertThat(keep("0900000001", "../../etc/passwd")).isNotEqualTo(url);
    }

    @Test
    void noAddressLeadsOutOfTheFolder() throws Exception {
        Files.writeString(data.resolve("secret"), "x");
        Files.writeString(data.resolve("secret.json"), "{}");
        for (var url : new String[] {
            DataFiles.PATH + "../secret", DataFiles.PATH + "c1/../../secret", "secret", "", DataFiles.PATH + "c1/" + "0".repeat(32)
        }) {
            assertThat(await(files.read(url))).as(url).isEmpty();
        }
    }

    @Test
    void whatCannotBeKeptIsNotSaidToBeKept() throws Exception {
        Files.writeString(data.resolve("files"), "a file where the folder should be");
        assertThat(failureOf(files.keep("web", "citizen", "a", "image/png", Buffer.buffer("x")))).isNotInstanceOf(AssertionError.class);
    }
}
