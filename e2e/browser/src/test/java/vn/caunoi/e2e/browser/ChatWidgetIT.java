package vn.caunoi.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The chat on somebody else's page: one script tag, one element. */
class ChatWidgetIT extends OnDemo {

    @Test
    void opensFromItsButtonAndSaysThatItIsAMachine() {
        var chat = CommuneSite.opensOnTheGatewaysHost(browsing.onDesk(), demo);
        assertThat(chat.panel()).isHidden();
        chat.launcher().click();
        assertThat(chat.panel()).hasAttribute("role", "dialog");
        assertThat(chat.panel()).containsText("MTTQ xã Tân Bình");
        assertThat(chat.answers().first()).containsText("trợ lý tự động (AI)");
        assertThat(chat.field()).isFocused();
        assertThat(Spoken.nameless(chat.panel())).isEmpty();
    }

    @Test
    void aForeignPageIsRefusedInWordsAndLeftInPeace() {
        try (var site = CommuneSite.elsewhere(demo)) {
            var page = browsing.onDesk();
            int[] sockets = new int[1];
            page.onWebSocket(socket -> sockets[0]++);
            var chat = site.opens(page);
            chat.launcher().click();
            assertThat(chat.banner()).containsText("Trang này chưa được phép mở hộp trò chuyện.");
            assertThat(chat.field()).isDisabled();
            chat.button("Đóng").click();
            chat.launcher().click();
            assertThat(chat.banner()).containsText("Trang này chưa được phép");
            assertThat(sockets[0]).as("tries to come in").isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aTappedReplyIsSaidAndItsButtonsAreGone() {
        var chat = opened(browsing.onDesk());
        chat.taps("Gửi phản ánh");
        assertThat(chat.own()).hasText(Pattern.compile("Gửi phản ánh"));
        assertThat(chat.answers()).hasCount(2);
        assertThat(chat.choices().getByText("Xem kết quả")).hasCount(0);
    }

    @Test
    void aPetitionOpenedHereIsStillThereAfterAReload() {
        var page = browsing.onDesk();
        var chat = opened(page);
        chat.says("Cống trước nhà tắc, nước tràn ra đường");
        assertThat(chat.answers().last()).containsText("Việc này ở xã (phường) nào");
        chat.says("Phường Ba Đình, Hà Nội");
        chat.taps("Gửi");
        assertThat(chat.answers().last()).containsText(Pattern.compile("\\d{4} \\d{4}"));
        var told = chat.answers().last().locator(".bubble").innerText();

        page.reload();
        chat.launcher().click();
        assertThat(chat.answers().last().locator(".bubble")).hasText(told);
        assertThat(chat.own().first()).containsText("Cống trước nhà tắc");
        assertThat(chat.choices().getByText("Gửi phản ánh")).hasCount(0);
    }

    @Test
    void whatIsWrittenOfflineIsSentOnceWhenTheNetworkIsBack() {
        var words = "Hết điện cả xóm từ tối qua";
        var page = browsing.onDesk();
        var chat = opened(page);
        page.context().setOffline(true);
        assertThat(chat.banner()).containsText("Mất kết nối");
        chat.says(words);
        assertThat(chat.own().last()).containsText("Chờ gửi");
        page.context().setOffline(false);
        assertThat(chat.own().last()).containsText("Đã nhận");
        assertThat(chat.banner()).isHidden();
        assertThat(chat.answers().last()).containsText("Em ghi");
        assertThat(chat.own()).hasCount(1);

        var officer = demo.officer();
        var lines = officer.opens(officer.finds(Demo.WEB, words)).get("lines");
        assertThat(StreamSupport.stream(lines.spliterator(), false).filter(line -> line.get("text").asText().equals(words))).hasSize(1);
    }

    @Test
    void largeTextIsLargerAndRemembered() {
        var page = browsing.onDesk();
        var chat = opened(page);
        double before = fontSize(chat);
        chat.button("Chữ to").click();
        assertThat(chat.button("Chữ to")).hasAttribute("aria-pressed", "true");
        assertThat(fontSize(chat)).isGreaterThan(before * 1.1);
        page.reload();
        chat.launcher().click();
        assertThat(chat.button("Chữ to")).hasAttribute("aria-pressed", "true");
        assertThat(fontSize(chat)).isGreaterThan(before * 1.1);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        var page = browsing.onDesk();
        var chat = CommuneSite.opensOnTheGatewaysHost(page, demo);
        chat.launcher().waitFor();
        page.keyboard().press("Tab");
        assertThat(chat.launcher()).isFocused();
        page.keyboard().press("Enter");
        assertThat(chat.field()).isFocused();
        assertThat(chat.choices().first()).isVisible();

        page.keyboard().press("Shift+Tab");
        assertThat(chat.button("Gửi ảnh")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(chat.choices().last()).isFocused();
        page.keyboard().press("Enter");
        assertThat(chat.own()).containsText(new String[] {"Gặp cán bộ"});
        assertThat(chat.log()).isFocused();

        chat.field().focus();
        page.keyboard().type("Cảm ơn nhé");
        page.keyboard().press("Enter");
        assertThat(chat.own()).hasCount(2);
        page.keyboard().press("Escape");
        assertThat(chat.panel()).isHidden();
        assertThat(chat.launcher()).isFocused();
    }

    @Test
    void aPhotoReachesTheOfficersEyes() throws IOException {
        var chat = opened(browsing.onDesk());
        chat.file().setInputFiles(new FilePayload("o-ga.png", "image/png", photo()));
        chat.says("Ảnh ổ gà trước cổng trường");
        assertThat(chat.own().last()).containsText("Đã nhận");
        assertThat(chat.own().last().getByRole(AriaRole.IMG)).isVisible();

        var inbox = demo.opensInbox(browsing.onDesk()).logsInAsHanh().shows("Tất cả");
        inbox.list().getByRole(AriaRole.SEARCHBOX).fill("ổ gà trước cổng trường");
        inbox.list().getByRole(AriaRole.LINK).first().click();
        var image = inbox.transcript().getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("o-ga.jpg"));
        assertThat(image).hasJSProperty("complete", true);
        assertThat((int) image.evaluate("image => image.naturalWidth")).isEqualTo(320);
    }

    @Test
    void onAPhoneItFillsTheScreenAndNothingMustBeZoomed() {
        var page = browsing.onPhone();
        var chat = CommuneSite.opensOnTheGatewaysHost(page, demo);
        chat.launcher().tap();
        assertThat(chat.answers().first()).isVisible();
        var box = chat.panel().boundingBox();
        assertThat(Math.round(box.width)).isEqualTo(390);
        assertThat(Math.round(box.height)).isEqualTo(844);
        assertThat(fontSize(chat)).as("smaller, and iPhones zoom in").isGreaterThanOrEqualTo(16);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        chat.button("Đóng").tap();
        assertThat(chat.panel()).isHidden();
    }

    private static ChatPage opened(Page page) {
        var chat = CommuneSite.opensOnTheGatewaysHost(page, demo);
        chat.launcher().click();
        assertThat(chat.choices().first()).isVisible();
        return chat;
    }

    private static double fontSize(ChatPage chat) {
        return ((Number) chat.field().evaluate("field => parseFloat(getComputedStyle(field).fontSize)")).doubleValue();
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(90, 80, 140, 70);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
