package vn.caunoi.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.caunoi.e2e.Phone;

/**
 * The README's pictures: a morning in a commune, lived through the pages themselves. No part of the build, hence the
 * name; how to make them stands in {@code e2e/README.md}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Pictures extends OnDemo {

    private static final Pattern NUMBER = Pattern.compile("\\d{4} \\d{4}");
    private static final String HOME = "Phường Ba Đình, Hà Nội";
    private static final String ROAD = "duong truoc nha toi hu 3 thang roi khong ai sua";

    /** The rest of the commune, so that the list is what an officer finds of a morning. */
    @BeforeAll
    static void neighboursWrite() {
        asks(demo.sms("84900000012"), "bao gio nguoi gia duoc nhan tro cap huu tri xa hoi");
        asks(demo.sms("84900000045"), "nuoc may mat 2 ngay nay roi");
        asks(demo.zalo("2468000000000000871"), "Cho tôi gặp cán bộ, việc hộ nghèo");
        asks(demo.zalo("2468000000000000934"), "Đường ống cấp nước trước cổng trường bị vỡ");
        asks(demo.sms("84900000078"), "cho toi gap can bo");
    }

    @Test
    @Order(1)
    void theStoryOnThePlayground() {
        var page = browsing.onDesk();
        var playground = demo.opensPlayground(page, 1);
        var inbox = playground.inbox().logsInAsHanh().shows("Tất cả");
        textsFromTheKeypad(playground);
        tapsOnZalo(playground);
        playground.chat().says("Rác ở chợ để lâu không ai dọn");
        assertThat(playground.chat().answers().last()).containsText("xã (phường) nào");
        inbox.opens("•01");
        inbox.takes();
        inbox.replies("Chao bac, to sua duong da nhan viec, thu hai toi lam a.");
        assertThat(PlaygroundPage.screen(playground.keypad()).locator(".service").last()).containsText("to sua duong");
        assertThat(inbox.line("to sua duong")).containsText("Đã nhận");
        inbox.root().locator("a.back").click();
        assertThat(inbox.entry("•01")).containsText("Chờ người dân");
        picture(page, "playground-desktop");
    }

    @Test
    @Order(2)
    void theInboxOnADesk() {
        var page = browsing.onDesk();
        var inbox = demo.opensInbox(page).logsInAsHanh().shows("Tất cả").opens("•01");
        inbox.notes("Đã gọi anh Tùng bên hạ tầng, thứ Hai có xe lu.");
        assertThat(inbox.line("có xe lu")).isVisible();
        inbox.button("Trả lời").click();
        inbox.answer().fill("Thứ Hai này tổ sửa đường tới nơi, bác nhé.");
        assertThat(inbox.root().locator("inbox-preview")).containsText("tin SMS");
        picture(page, "inbox-desktop");
    }

    @Test
    @Order(3)
    void theInboxOnAPhone() {
        var page = browsing.page(Browsing.phone().setDeviceScaleFactor(2));
        var inbox = demo.opensInbox(page).logsInAsHanh().shows("Tất cả").opens("•01");
        assertThat(inbox.line("có xe lu")).isVisible();
        picture(page, "inbox-phone");
    }

    @Test
    @Order(4)
    void theChatOnAPhone() {
        var page = browsing.page(Browsing.phone().setDeviceScaleFactor(2));
        var chat = CommuneSite.opensOnTheGatewaysHost(page, demo);
        chat.launcher().tap();
        chat.says("Đèn đường đầu ngõ 12 hỏng cả tuần nay");
        assertThat(chat.answers().last()).containsText("xã (phường) nào");
        chat.says(HOME);
        assertThat(chat.choices().first()).isVisible();
        picture(page, "chat-phone");
    }

    private static void textsFromTheKeypad(PlaygroundPage playground) {
        var phone = playground.keypad();
        var last = PlaygroundPage.screen(phone).locator(".service").last();
        PlaygroundPage.says(phone, ROAD);
        assertThat(last).containsText("xa (phuong) nao");
        PlaygroundPage.says(phone, "phuong ba dinh ha noi");
        assertThat(last).containsText("1 Gui");
        PlaygroundPage.says(phone, "1");
        assertThat(last).containsText(NUMBER);
    }

    private static void tapsOnZalo(PlaygroundPage playground) {
        var phone = playground.zalo();
        var screen = PlaygroundPage.screen(phone);
        PlaygroundPage.button(phone, "Quan tâm").click();
        assertThat(screen).containsText("trợ lý tự động");
        PlaygroundPage.says(phone, "Đèn đường đầu ngõ hỏng cả tuần nay");
        assertThat(screen).containsText("xã (phường) nào");
        PlaygroundPage.says(phone, HOME);
        assertThat(PlaygroundPage.button(screen, "Gửi")).isVisible();
    }

    private static void asks(Phone phone, String words) {
        phone.says(words);
        phone.reads(".+");
    }

    private static void picture(Page page, String name) {
        page.waitForFunction("document.fonts.status === 'loaded'");
        Browsing.picture(page, name);
    }
}
