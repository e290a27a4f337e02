package vn.caunoi.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first: two phones, a web chat and the inbox, all of them live. */
class PlaygroundIT extends OnDemo {

    private static final String ROAD = "duong truoc nha toi hu 3 thang roi khong ai sua";
    private static final Pattern NUMBER = Pattern.compile("\\d{4} \\d{4}");

    @Test
    void threeDevicesStandBesideTheInbox() {
        var page = browsing.onDesk();
        var playground = demo.opensPlayground(page, 101);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Người dân nhắn. Cán bộ trả lời.");
        assertThat(playground.zalo().getByLabel("Soạn tin")).isVisible();
        assertThat(playground.keypad().getByLabel("Soạn tin")).isVisible();
        assertThat(playground.chat().answers().first()).containsText("trợ lý tự động (AI)");
        assertThat(playground.inbox().button("Đăng nhập")).isVisible();
        assertThat(playground.place("Hộp thư cán bộ")).containsText(Demo.HANH_PASSWORD);
        assertThat(width(page)).isLessThanOrEqualTo(1440);
    }

    @Test
    void theWholePageTurnsEnglishAndStaysSo() {
        var page = browsing.onDesk();
        var playground = demo.opensPlayground(page, 102);
        playground.zalo().waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Citizens write. Officers answer.");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.getByLabel("Write a message…")).isVisible();
        page.reload();
        assertThat(playground.place("Key-pad phone")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tiếng Việt")).first().click();
        assertThat(playground.keypad()).isVisible();
    }

    @Test
    void anElderTextsHerPetitionAndSeesWhatItCosts() {
        var phone = demo.opensPlayground(browsing.onDesk(), 103).keypad();
        var screen = PlaygroundPage.screen(phone);
        phone.getByLabel("Soạn tin").fill(ROAD);
        assertThat(ticket(phone)).containsText(Pattern.compile("1 tin · GSM-7 · 550\\s₫"));
        PlaygroundPage.button(phone, "Gửi").click();
        assertThat(screen).containsText("Viec nay o xa (phuong) nao");
        assertThat(screen.locator(".service").first()).containsText("2 tin · GSM-7");

        PlaygroundPage.says(phone, "phuong ba dinh ha noi");
        assertThat(screen).containsText("1 Gui");
        PlaygroundPage.says(phone, "1");
        assertThat(screen.locator(".service").last()).containsText(NUMBER);
        assertThat(ticket(phone)).containsText(Pattern.compile("1\\.650\\s₫"));

        var number = NUMBER.matcher(screen.innerText()).results().findFirst().orElseThrow().group();
        phone.getByText("TC …").or(phone.getByText("TC " + number.replace(" ", ""))).last().click();
        assertThat(phone.getByLabel("Soạn tin")).hasValue("TC " + number.replace(" ", ""));
        PlaygroundPage.button(phone, "Gửi").click();
        assertThat(screen.locator(".service").last()).containsText(Pattern.compile("da nhan", Pattern.CASE_INSENSITIVE));
        assertThat(screen.locator(".service").last()).containsText(number);
    }

    @Test
    void theTwelveKeysWriteAsTheyDidOnOldPhones() {
        var phone = demo.opensPlayground(browsing.onDesk(), 104).keypad();
        PlaygroundPage.button(phone, "Phím 8").click();
        PlaygroundPage.button(phone, "Phím 6").click();
        assertThat(phone.getByLabel("Soạn tin")).hasValue("tm");
        PlaygroundPage.button(phone, "Xóa").click();
        assertThat(phone.getByLabel("Soạn tin")).hasValue("t");
    }

    @Test
    void aPetitionIsTappedTogetherOnZalo() {
        var phone = demo.opensPlayground(browsing.onDesk(), 105).zalo();
        var screen = PlaygroundPage.screen(phone);
        PlaygroundPage.button(phone, "Quan tâm").click();
        assertThat(screen).containsText("trợ lý tự động (AI)");
        PlaygroundPage.button(screen, "Gửi phản ánh").click();
        assertThat(screen.locator(".service")).hasCount(2);
        PlaygroundPage.says(phone, "Đèn đường đầu ngõ hỏng cả tuần nay");
        assertThat(screen).containsText("Việc này ở xã (phường) nào");
        PlaygroundPage.says(phone, "Phường Ba Đình, Hà Nội");
        PlaygroundPage.button(screen, "Gửi").click();
        assertThat(screen.locator(".service").last()).containsText(NUMBER);
    }

    @Test
    void theChatOnThePageAnswers() {
        var chat = demo.opensPlayground(browsing.onDesk(), 106).chat();
        assertThat(chat.answers()).hasCount(1);
        chat.says("Rác ở chợ để lâu không ai dọn");
        assertThat(chat.answers().last()).containsText("Việc này ở xã (phường) nào");
    }

    @Test
    void theOfficerInTheFrameSeesAllThreeAtOnceAndAnswersOne() {
        var page = browsing.onDesk();
        var playground = demo.opensPlayground(page, 107);
        var inbox = playground.inbox().logsInAsHanh().shows("Chưa nhận");
        PlaygroundPage.says(playground.zalo(), "Gặp cán bộ");
        PlaygroundPage.says(playground.keypad(), "gap can bo");
        playground.chat().says("Gặp cán bộ");
        assertThat(inbox.list().getByRole(AriaRole.LINK)).hasCount(3);
        assertThat(inbox.entry("••0107")).isVisible();
        inbox.opens("90• ••• •07");
        assertThat(inbox.line("gap can bo")).isVisible();
        inbox.replies("Chào bác, cháu nghe đây ạ.");
        assertThat(PlaygroundPage.screen(playground.keypad()).locator(".service").last()).containsText("chau nghe day");
    }

    @Test
    void onAPhoneOneDeviceIsShownAtATimeAndNewsIsMarked() {
        var page = browsing.onPhone();
        var playground = demo.opensPlayground(page, 108);
        assertThat(playground.zalo().getByLabel("Soạn tin")).isVisible();
        assertThat(playground.keypad()).isHidden();
        assertThat(width(page)).isEqualTo(390);

        tab(page, "SMS").click();
        assertThat(playground.zalo()).isHidden();
        PlaygroundPage.says(playground.keypad(), ROAD);
        assertThat(PlaygroundPage.screen(playground.keypad())).containsText("Viec nay o xa (phuong) nao");
        assertThat(playground.keypad().getByLabel("Soạn tin")).isInViewport();

        tab(page, "Zalo").click();
        PlaygroundPage.says(playground.zalo(), "Xin chào");
        tab(page, "Cán bộ").click();
        assertThat(tab(page, "Zalo")).containsText("có tin mới");
        assertThat(playground.inbox().button("Đăng nhập")).isVisible();
        assertThat(width(page)).isEqualTo(390);
    }

    private static Locator ticket(Locator phone) {
        return phone.locator(".ticket");
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Chọn máy"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** Wider than the screen = a page that must be pushed sideways. */
    private static int width(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }
}
