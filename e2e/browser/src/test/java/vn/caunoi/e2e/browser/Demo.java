package vn.caunoi.e2e.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.caunoi.e2e.Caunoi;
import vn.caunoi.e2e.Officer;
import vn.caunoi.e2e.Phone;

/** What a newcomer starts, in a folder and on ports of its own. */
final class Demo implements AutoCloseable {

    static final String HANH = "canbo1";
    static final String HANH_PASSWORD = "canbo-mot-1";
    static final String TUNG = "canbo2";
    static final String TUNG_PASSWORD = "canbo-hai-2";
    static final String WEB = "web-demo";

    private final Caunoi process;
    private final String playground;
    private final String inbox;
    private final String phones;

    Demo(Path folder) {
        process = Caunoi.start(folder, "demo", "--port", "0", "--internal-port", "0", "--simulator-port", "0", "--smpp-port", "0");
        playground = address("playground");
        inbox = address("inbox");
        phones = address("phones");
    }

    /** The address of the playground, ending in a slash. */
    String playground() {
        return playground;
    }

    /** The address of the inbox, ending in a slash. */
    String inbox() {
        return inbox;
    }

    Phone sms(String number) {
        return new Phone(phones, "sms", number);
    }

    Phone zalo(String citizen) {
        return new Phone(phones, "zalo", citizen);
    }

    /** Hạnh at the API: what is kept, in place of what is shown. */
    Officer officer() {
        return Officer.logsIn(inbox.replace("/inbox/", ""), HANH, HANH_PASSWORD);
    }

    /** The playground in the hands of citizen number {@code citizen}, so that tests do not share a phone. */
    PlaygroundPage opensPlayground(Page page, int citizen) {
        page.addInitScript("localStorage.setItem('caunoi.playground.citizen', '" + citizen + "')");
        page.navigate(playground);
        return new PlaygroundPage(page);
    }

    InboxPage opensInbox(Page page) {
        page.navigate(inbox);
        return new InboxPage(page.locator("caunoi-inbox"));
    }

    @Override
    public void close() {
        process.close();
    }

    private String address(String what) {
        return process.said(Pattern.compile(what + "\\s+(http\\S+)")).group(1);
    }
}
