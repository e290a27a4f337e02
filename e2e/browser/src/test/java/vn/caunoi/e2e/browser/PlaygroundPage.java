package vn.caunoi.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The playground's parts, found by what a screen reader would read. */
final class PlaygroundPage {

    private final Page page;

    PlaygroundPage(Page page) {
        this.page = page;
    }

    Locator place(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator zalo() {
        return place("Zalo");
    }

    Locator keypad() {
        return place("Điện thoại phím");
    }

    Locator web() {
        return place("Chat trên web");
    }

    ChatPage chat() {
        return new ChatPage(page.locator("caunoi-chat"));
    }

    InboxPage inbox() {
        return new InboxPage(page.frameLocator("iframe").locator("caunoi-inbox"));
    }

    /** The messages on a phone's screen. */
    static Locator screen(Locator phone) {
        return phone.getByRole(AriaRole.LOG);
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Types on a phone and sends. */
    static void says(Locator phone, String text) {
        phone.getByLabel("Soạn tin").fill(text);
        button(phone, "Gửi").last().click();
    }
}
