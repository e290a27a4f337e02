package vn.caunoi.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The staff inbox, on a page of its own or in a frame, found by what a screen reader would read. */
final class InboxPage {

    private final Locator root;

    InboxPage(Locator root) {
        this.root = root;
    }

    InboxPage logsIn(String name, String password) {
        root.getByLabel("Tên đăng nhập").fill(name);
        root.getByLabel("Mật khẩu").fill(password);
        button("Đăng nhập").click();
        return this;
    }

    InboxPage logsInAsHanh() {
        logsIn(Demo.HANH, Demo.HANH_PASSWORD);
        views().waitFor();
        return this;
    }

    /** What went wrong at log-in. */
    Locator problem() {
        return root.locator("inbox-login").getByRole(AriaRole.ALERT);
    }

    Locator views() {
        return root.getByRole(AriaRole.NAVIGATION, new Locator.GetByRoleOptions().setName("Danh sách hội thoại"));
    }

    /** The button of a list; its text ends in the counter. */
    Locator view(String name) {
        return views().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + " \\d+$")));
    }

    int counter(String view) {
        var text = view(view).innerText();
        return Integer.parseInt(text.substring(text.lastIndexOf('\n') + 1).strip());
    }

    InboxPage shows(String view) {
        view(view).click();
        return this;
    }

    Locator list() {
        return root.locator("inbox-list");
    }

    /** A conversation in the list, by any words in its entry. */
    Locator entry(String words) {
        return list().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(words));
    }

    InboxPage opens(String words) {
        entry(words).first().click();
        return this;
    }

    Locator conversation() {
        return root.locator("inbox-conversation");
    }

    Locator transcript() {
        return root.getByRole(AriaRole.LOG);
    }

    /** The line of the transcript with these words. */
    Locator line(String words) {
        return transcript().locator("inbox-bubble").filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator petitions() {
        return root.locator("inbox-petition-list");
    }

    Locator answer() {
        return root.getByLabel("Trả lời người dân");
    }

    Locator note() {
        return root.getByLabel("Ghi chú nội bộ, người dân không thấy");
    }

    void takes() {
        button("Nhận").click();
        button("Trả lại bot").waitFor();
    }

    void replies(String text) {
        button("Trả lời").click();
        answer().fill(text);
        button("Gửi").click();
    }

    void notes(String text) {
        button("Ghi chú nội bộ").click();
        note().fill(text);
        button("Lưu ghi chú").click();
    }

    Locator button(String name) {
        return root.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator toasts() {
        return root.locator("inbox-toasts");
    }

    Locator root() {
        return root;
    }
}
