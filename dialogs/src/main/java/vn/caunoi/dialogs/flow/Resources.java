package vn.caunoi.dialogs.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Texts that come with the program, beside the class {@code vn.caunoi.dialogs.FlowBook}. */
public final class Resources {

    private static final String ROOT = "/vn/caunoi/dialogs/";

    private Resources() {}

    /** @throws IllegalStateException when the program was built without it */
    public static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + ROOT + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void require(Problems problems) {
        List<FlowProblem> found = problems.all();
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    found.stream().map(FlowProblem::toString).collect(Collectors.joining("\n")));
        }
    }
}
