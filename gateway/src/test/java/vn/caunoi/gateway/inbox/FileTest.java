package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileTest {

    private TestInbox inbox;
    private String picture;

    @BeforeEach
    void start() throws IOException {
        inbox = TestInbox.start();
        picture = "files/" + inbox.asksForAPerson(TestInbox.SMS, "+84900000001", "cho toi gap can bo") + "/anh";
    }

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    @Test
    void staffSeeAPictureThatCanRunNothing() {
        var answer = inbox.browser("lan", "Nguyễn Thị Lan").get(picture);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.raw().headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(answer.raw().body()).isEqualTo("png");
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(inbox.browser().get(picture).status()).isEqualTo(401);
    }

    @Test
    void aFileOrConversationThatIsNotThereIsNotFound() {
        var lan = inbox.browser("lan", "Nguyễn Thị Lan");
        assertThat(lan.get(picture.replace("/anh", "/khac")).status()).isEqualTo(404);
        assertThat(lan.get("files/cnobody/anh").status()).isEqualTo(404);
    }
}
