package vn.caunoi.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Each class of browser tests has one demo and one browser; no page may complain in its console. */
abstract class OnDemo {

    static Demo demo;
    static Browsing browsing;

    @BeforeAll
    static void open(@TempDir Path folder) {
        demo = new Demo(folder);
        browsing = new Browsing();
    }

    @AfterAll
    static void close() {
        browsing.close();
        demo.close();
    }

    @AfterEach
    void noPageComplained() {
        assertThat(browsing.clear()).isEmpty();
    }
}
