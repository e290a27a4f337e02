package vn.caunoi.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The chat widget, found by what a screen reader would read. */
final class ChatPage {

    private final Locator root;

    ChatPage(Locator root) {
        this.root = root;
    }

    Locator launcher() {
        return root.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nhắn Mặt trận"));
    }

    Locator panel() {
        return root.locator(".panel");
    }

    Locator log() {
        return root.getByRole(AriaRole.LOG);
    }

    /** Lines of our side. */
    Locator answers() {
        return log().locator(".line:not(.citizen)");
    }

    /** Lines of the citizen. */
    Locator own() {
        return log().locator(".line.citizen");
    }

    Locator choices() {
        return root.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Chọn nhanh")).getByRole(AriaRole.BUTTON);
    }

    Locator field() {
        return root.getByLabel("Viết tin nhắn…");
    }

    Locator button(String name) {
        return root.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator banner() {
        return root.locator(".banner");
    }

    Locator file() {
        return root.locator("input[type=file]");
    }

    void says(String text) {
        field().fill(text);
        button("Gửi").click();
    }

    void taps(String choice) {
        choices().getByText(choice, new Locator.GetByTextOptions().setExact(true)).click();
    }
}
