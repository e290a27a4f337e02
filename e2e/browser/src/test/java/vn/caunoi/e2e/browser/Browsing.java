package vn.caunoi.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's Chromium, without a screen and without a word to any server but ours. */
final class Browsing implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> QUIET = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // A page that a test answers itself has no address: Chromium takes it for the wide world and would refuse it this machine.
            "--disable-features=LocalNetworkAccessChecks");

    /**
     * No faults of a page: it asks who is logged in and learns "nobody" or "not you", or that a field is wrong, which it
     * shows in words; and it tries to come back while a test keeps the network away.
     */
    private static final String EXPECTED = ".*status of (401|429) .*/api/(me|login):.*|.*status of 400 .*/api/questions/.*|.*net::ERR_INTERNET_DISCONNECTED.*";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setHeadless(true).setArgs(QUIET));
    private final List<String> complaints = new ArrayList<>();

    Browsing() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A page on a desk's screen, in a browser that knows nothing yet. */
    Page onDesk() {
        return page(desk());
    }

    /** A page on a phone with a touch screen, in a browser that knows nothing yet. */
    Page onPhone() {
        return page(phone());
    }

    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
    }

    Page page(Browser.NewContextOptions screen) {
        BrowserContext context = browser.newContext(screen.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(complaints::add);
        return page;
    }

    /** A picture for the README and for whoever wants to see; see {@code docs/images}. */
    static void picture(Page page, String name) {
        var folder = Path.of(System.getProperty("pictures", "target/pictures"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    /** Closes every page. Answers what they complained of in their console: a refused script, a failed request, an exception. */
    List<String> clear() {
        var heard = List.copyOf(complaints);
        complaints.clear();
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        return heard;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private void heard(ConsoleMessage message) {
        var complaint = message.text() + " " + message.location();
        if (message.type().equals("error") && !complaint.matches(EXPECTED)) {
            complaints.add(complaint);
        }
    }
}
