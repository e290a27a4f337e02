package vn.caunoi.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.caunoi.e2e.Phone;

/** Officers at their desks: find a conversation, read it, take it, answer, and leave nothing behind. */
class InboxIT extends OnDemo {

    private static final String UNASSIGNED = "Chưa nhận";
    private static final String MINE = "Của tôi";
    private static final String BARE = "duong truoc nha toi hu 3 thang roi ko ai sua, lai mat den";
    private static final String READ = "Đọc là: đường trước nhà tôi hư 3 tháng rồi không ai sửa";

    @Test
    void aWrongPasswordIsAnsweredInVietnamese() {
        var inbox = demo.opensInbox(browsing.onDesk()).logsIn(Demo.HANH, "sai-mat-khau");
        assertThat(inbox.problem()).containsText("Tên đăng nhập hoặc mật khẩu không đúng.");
        var password = inbox.root().getByLabel("Mật khẩu");
        assertThat(password).isFocused();
        assertThat(password).isEmpty();
    }

    @Test
    void whoGuessesIsLockedOutAndToldForHowLong() {
        var inbox = demo.opensInbox(browsing.onDesk());
        for (int i = 0; i < 6; i++) {
            inbox.logsIn("nguoi-la", "doan-mo-" + i);
            assertThat(inbox.problem()).not().isEmpty();
        }
        assertThat(inbox.problem()).containsText(Pattern.compile("Nhập sai quá nhiều lần\\. Hãy thử lại sau \\d+ phút\\."));
    }

    @Test
    void everyCounterIsTheLengthOfItsList() {
        asks("21");
        var page = browsing.onDesk();
        var inbox = demo.opensInbox(page).logsInAsHanh().shows(UNASSIGNED);
        assertThat(inbox.entry("•21")).containsText("toi muon gap can bo");
        asks("22");
        assertThat(inbox.entry("•22")).isVisible();
        for (var view : new String[] {MINE, UNASSIGNED, "Đang mở", "Đã xong", "Tất cả"}) {
            inbox.shows(view);
            assertThat(inbox.view(view)).hasAttribute("aria-current", "page");
            page.waitForCondition(() -> inbox.list().getByRole(AriaRole.LINK).count() == inbox.counter(view));
        }
    }

    @Test
    void aPetitionStandsBesideItsTranscriptWithHowFarEachMessageGot() {
        var phone = demo.sms("84900000023");
        phone.says("duong truoc nha toi hu 3 thang roi khong ai sua");
        phone.reads("xa \\(phuong\\)");
        phone.says("phuong ba dinh ha noi");
        phone.reads("1 Gui");
        phone.says("1");
        var number = phone.readsOut("(\\d{4} \\d{4})");

        var inbox = demo.opensInbox(browsing.onDesk()).logsInAsHanh().shows("Bot đang trả lời").opens("•23");
        assertThat(inbox.line("duong truoc nha toi hu").first()).containsText("Người dân");
        assertThat(inbox.line("So phieu cua bac")).containsText("Trợ lý tự động");
        assertThat(inbox.line("So phieu cua bac")).containsText("Đã nhận");
        assertThat(inbox.petitions()).containsText(number);
        assertThat(inbox.petitions()).containsText("duong truoc nha toi hu");
        assertThat(inbox.petitions()).containsText("Ba Đình");
        assertThat(Spoken.nameless(inbox.root())).isEmpty();
    }

    @Test
    void whatWasWrittenWithoutAccentsIsReadOutBelowTheCitizensOwnWords() {
        var phone = demo.sms("84900000034");
        phone.says(BARE);
        phone.reads("xa \\(phuong\\)");
        phone.says("phuong ba dinh ha noi");
        phone.reads("1 Gui");
        phone.says("1");
        phone.reads("(\\d{4} \\d{4})");

        var page = browsing.onDesk();
        var inbox = demo.opensInbox(page).logsInAsHanh().shows("Bot đang trả lời").opens("•34");
        var line = inbox.line(BARE).first();
        assertThat(line.locator(".text")).hasText(BARE);
        assertThat(line.getByRole(AriaRole.NOTE)).containsText(READ);
        assertThat(line.locator(".guess").first()).hasAttribute("title", Pattern.compile("^Máy đoán.*"));
        assertThat(line.locator("inbox-reading")).hasCSS("user-select", "none");
        assertThat(inbox.line("So phieu cua bac").getByRole(AriaRole.NOTE)).hasCount(0);
        assertThat(inbox.entry("•34")).not().containsText("Đọc là");
        assertThat(inbox.petitions().locator(".content")).hasText(BARE);
        assertThat(inbox.petitions().getByRole(AriaRole.NOTE)).containsText(READ);
        assertThat(Spoken.nameless(inbox.root())).isEmpty();

        inbox.button("Hiện chữ có dấu").click();
        assertThat(inbox.root().getByRole(AriaRole.NOTE)).hasCount(0);
        page.reload();
        assertThat(inbox.line(BARE).first()).isVisible();
        assertThat(inbox.root().getByRole(AriaRole.NOTE)).hasCount(0);
        inbox.button("Hiện chữ có dấu").click();
        assertThat(line.getByRole(AriaRole.NOTE)).isVisible();

        var pocket = browsing.onPhone();
        var onPhone = demo.opensInbox(pocket).logsInAsHanh().shows("Bot").opens("•34");
        assertThat(onPhone.line(BARE).first().getByRole(AriaRole.NOTE)).containsText(READ);
        assertThat(onPhone.button("Hiện chữ có dấu")).isInViewport();
        assertThat((int) pocket.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void anAnswerReachesThePhone() {
        var phone = asks("24");
        var inbox = demo.opensInbox(browsing.onDesk()).logsInAsHanh().shows(UNASSIGNED).opens("•24");
        inbox.takes();
        assertThat(inbox.entry("•24")).hasCount(0);
        inbox.answer().fill("Chào bác, tổ sửa đường đã nhận việc.");
        assertThat(inbox.root().locator("inbox-preview")).containsText("1 tin SMS");
        inbox.button("Gửi").click();
        phone.reads("to sua duong da nhan viec");
        assertThat(inbox.line("tổ sửa đường đã nhận việc").or(inbox.line("to sua duong da nhan viec")).first()).containsText("Đã nhận");
        assertThat(inbox.answer()).isEmpty();
        assertThat(inbox.shows(MINE).entry("•24")).containsText("Chờ người dân");
    }

    @Test
    void aPrivateNoteLooksOtherAndNeverLeavesTheOffice() {
        var phone = asks("25");
        var page = browsing.onDesk();
        var inbox = demo.opensInbox(page).logsInAsHanh().shows(UNASSIGNED).opens("•25");
        inbox.takes();
        inbox.notes("Bác này đã gọi hôm qua, chờ địa chính.");
        assertThat(inbox.line("chờ địa chính")).containsText("Ghi chú nội bộ");
        inbox.replies("Chao bac, em dang xem viec nay.");
        phone.reads("em dang xem viec nay");
        assertThat(colour(inbox.line("chờ địa chính"))).isNotEqualTo(colour(inbox.line("em dang xem viec nay")));

        page.reload();
        assertThat(inbox.line("chờ địa chính")).containsText("Ghi chú nội bộ");
        assertThat(phone.texts()).noneMatch(text -> text.contains("dia chinh") || text.contains("địa chính"));
    }

    @Test
    void aDraftIsKeptOverAReloadAndBelongsToItsConversation() {
        asks("26");
        asks("27");
        var page = browsing.onDesk();
        var inbox = demo.opensInbox(page).logsInAsHanh().shows(UNASSIGNED).opens("•26");
        inbox.answer().fill("Em đang viết dở");
        inbox.opens("•27");
        assertThat(inbox.answer()).isEmpty();
        inbox.opens("•26");
        assertThat(inbox.answer()).hasValue("Em đang viết dở");
        page.reload();
        assertThat(inbox.answer()).hasValue("Em đang viết dở");
    }

    @Test
    void givenBackTheBotAnswersAgain() {
        var phone = asks("28");
        var inbox = demo.opensInbox(browsing.onDesk()).logsInAsHanh().shows(UNASSIGNED).opens("•28");
        inbox.takes();
        inbox.replies("Chao bac, em nghe day a.");
        phone.reads("em nghe day");
        inbox.button("Trả lại bot").click();
        assertThat(inbox.toasts()).containsText("Đã trả hội thoại cho trợ lý tự động.");
        phone.says("duong ngo hu ca thang nay roi");
        phone.reads("xa \\(phuong\\)");
        assertThat(inbox.transcript()).containsText("duong ngo hu ca thang nay roi");
    }

    @Test
    void whatIsClosedIsFoundUnderDone() {
        asks("29");
        var inbox = demo.opensInbox(browsing.onDesk()).logsInAsHanh().shows(UNASSIGNED).opens("•29");
        inbox.takes();
        inbox.shows(MINE).opens("•29");
        inbox.button("Kết thúc").click();
        assertThat(inbox.toasts()).containsText("Đã kết thúc hội thoại.");
        assertThat(inbox.entry("•29")).hasCount(0);
        assertThat(inbox.shows("Đã xong").entry("•29")).containsText("Đã xong");
    }

    @Test
    void oneOfTwoOfficersTakesAndTheOtherSeesWho() {
        asks("30");
        var hanh = demo.opensInbox(browsing.onDesk()).logsInAsHanh().shows(UNASSIGNED).opens("•30");
        var tung = demo.opensInbox(browsing.onDesk()).logsIn(Demo.TUNG, Demo.TUNG_PASSWORD).shows(UNASSIGNED).opens("•30");
        assertThat(hanh.conversation()).containsText("Cán bộ Tùng cũng đang xem hội thoại này");
        hanh.takes();
        assertThat(tung.conversation()).containsText("Cán bộ Hạnh đang phụ trách");
        assertThat(tung.answer()).hasCount(0);
        assertThat(tung.entry("•30")).hasCount(0);
        hanh.answer().pressSequentially("Chào");
        assertThat(tung.conversation()).containsText("Cán bộ Hạnh đang trả lời người dân này");

        tung.conversation().getByText("Nhận", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(tung.root().getByRole(AriaRole.DIALOG)).containsText("Nhận hội thoại từ đồng nghiệp?");
        tung.root().getByRole(AriaRole.DIALOG).getByText("Nhận về tôi").click();
        assertThat(tung.button("Trả lại bot")).isVisible();
        assertThat(hanh.conversation()).containsText("Cán bộ Tùng đang phụ trách");
    }

    @Test
    void onAPhoneAnOfficerAnswersAndGoesBackToTheList() {
        var phone = asks("31");
        var page = browsing.onPhone();
        var inbox = demo.opensInbox(page).logsInAsHanh().shows(UNASSIGNED);
        assertThat(inbox.view("Bot")).isVisible();
        assertThat(inbox.conversation()).isHidden();
        inbox.opens("•31");
        assertThat(inbox.list()).isHidden();
        assertThat(inbox.line("gap can bo").first()).isInViewport();
        inbox.takes();
        inbox.replies("Chao bac, em dang o hien truong.");
        phone.reads("em dang o hien truong");
        inbox.notes("Đường ngập tới mắt cá, cần xe bơm. Gọi lại chị Ba sau giờ trưa, đừng quên chụp ảnh trước khi bơm.");
        assertThat(inbox.line("cần xe bơm")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(inbox.button("Lưu ghi chú")).isInViewport();
        inbox.button("Kiến nghị của người dân này: 0").click();
        assertThat(inbox.petitions()).containsText("chưa có kiến nghị nào");
        inbox.button("Đóng phần kiến nghị").click();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(Spoken.nameless(inbox.root())).isEmpty();

        inbox.root().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Về danh sách")).click();
        assertThat(inbox.list()).isVisible();
        page.goBack();
        assertThat(inbox.line("em dang o hien truong")).isVisible();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        var phone = asks("32");
        var page = browsing.onDesk();
        var inbox = demo.opensInbox(page).logsInAsHanh().shows(UNASSIGNED);
        assertThat(inbox.entry("•32")).isVisible();
        page.keyboard().press("Alt+j");
        assertThat(inbox.entry("•32")).hasAttribute("aria-current", "true");
        assertThat(inbox.answer()).isVisible();
        page.keyboard().press("Alt+p");
        assertThat(inbox.note()).isFocused();
        page.keyboard().type("Ghi bằng bàn phím");
        page.keyboard().press("Control+Enter");
        assertThat(inbox.line("Ghi bằng bàn phím")).isVisible();
        page.keyboard().press("Alt+l");
        assertThat(inbox.answer()).isFocused();
        page.keyboard().type("Chao bac, em tra loi bang ban phim.");
        page.keyboard().press("Control+Enter");
        phone.reads("em tra loi bang ban phim");
        page.keyboard().press("Alt+e");
        assertThat(inbox.toasts()).containsText("Đã kết thúc hội thoại.");
        page.keyboard().press("Escape");
        assertThat(inbox.conversation()).containsText("Chọn một hội thoại");
        page.keyboard().press("?");
        assertThat(inbox.root().getByRole(AriaRole.DIALOG)).containsText("Phím tắt");
        page.keyboard().press("Escape");
        assertThat(inbox.root().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void afterLoggingOutNothingIsLeftOnTheScreen() {
        asks("33");
        var page = browsing.onDesk();
        var inbox = demo.opensInbox(page).logsInAsHanh().shows(UNASSIGNED).opens("•33");
        assertThat(inbox.transcript()).containsText("gap can bo");
        inbox.button("Đăng xuất").click();
        assertThat(inbox.button("Đăng nhập")).isVisible();
        assertThat(inbox.root()).not().containsText("gap can bo");
        page.reload();
        assertThat(inbox.button("Đăng nhập")).isVisible();
    }

    /** A citizen, told apart by the last two digits that staff may see, asks for a person. */
    private static Phone asks(String lastDigits) {
        var phone = demo.sms("849000000" + lastDigits);
        phone.says("toi muon gap can bo");
        phone.reads(".+");
        return phone;
    }

    private static Object colour(Locator line) {
        return line.locator(".text").evaluate("text => getComputedStyle(text).backgroundColor");
    }
}
