package vn.caunoi.e2e.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** What a screen reader makes of a page. */
final class Spoken {

    private Spoken() {}

    /** Things one can press, fill or look at, but which have no name to read out. */
    static List<String> nameless(Locator part) {
        return part.ariaSnapshot().lines()
                .filter(line -> line.strip().matches("- (button|link|textbox|searchbox|img|iframe|dialog|region|navigation)( \\[.*])?:?"))
                .toList();
    }
}
