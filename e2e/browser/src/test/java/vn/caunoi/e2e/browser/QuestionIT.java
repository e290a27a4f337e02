package vn.caunoi.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.caunoi.e2e.Phone;

/** What nobody could answer: an officer teaches it once, and the next who asks is answered. */
class QuestionIT extends OnDemo {

    private static final String ASKED = "ai ban trung ga gan cau <b>xanh</b>";

    private static void asks(Phone phone) {
        phone.says("hoi dap");
        phone.reads("hoi dieu gi");
        phone.says(ASKED);
    }

    private static void clicks(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    @Test
    void aQuestionNobodyCouldAnswerIsAnsweredToTheNextWhoAsks() {
        var phone = demo.sms("84900000061");
        asks(phone);
        phone.reads("chua tra loi duoc");

        var page = browsing.onPhone();
        demo.opensInbox(page).logsInAsHanh();
        page.getByTitle("Câu hỏi chưa trả lời").click();
        var card = page.locator("question-card").first();
        assertThat(card.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2))).hasText(ASKED);
        assertThat(card.locator("b")).hasCount(0);
        clicks(page, "Thêm câu trả lời mới");
        assertThat(page.getByLabel("Câu hỏi, viết gọn")).isFocused();
        page.getByLabel("Câu hỏi, viết gọn").fill("Ở đâu bán trứng gà?");
        page.getByLabel("Câu trả lời", new Page.GetByLabelOptions().setExact(true)).fill("Dạ bác ra phiên chợ thứ Bảy ở đầu cầu, từ 6 giờ sáng.");
        clicks(page, "Lưu và dùng ngay");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Không được để trống.");
        assertThat(page.getByLabel("Nguồn", new Page.GetByLabelOptions().setExact(true))).isFocused();
        assertThat(Spoken.nameless(page.locator("caunoi-questions"))).isEmpty();
        page.getByLabel("Nguồn", new Page.GetByLabelOptions().setExact(true)).fill("UBND phường");
        page.getByLabel("Nguồn", new Page.GetByLabelOptions().setExact(true)).press("Control+Enter");
        assertThat(page.getByText("Người hỏi sau được trả lời ngay.").first()).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isFocused();
        assertThat(page.locator("question-card")).hasCount(0);
        assertThat(page.locator("taught-list")).containsText("phiên chợ thứ Bảy");

        var neighbour = demo.sms("84900000062");
        asks(neighbour);
        neighbour.reads("phien cho thu Bay");
    }
}
