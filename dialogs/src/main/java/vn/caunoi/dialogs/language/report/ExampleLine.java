package vn.caunoi.dialogs.language.report;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.dialogs.language.classify.Subject;

/** A text of which somebody says what it is, as a line subject, tab, code, tab, text. */
public final class ExampleLine {

    private static final int CELLS = 3;

    private ExampleLine() {}

    /**
     * @param classes names the classes there are
     * @throws DataFileException when the line is no example of a class there is
     */
    public static Correction of(String file, int line, String written, Library classes) {
        String[] cells = written.split("\t", -1);
        if (cells.length != CELLS || cells[CELLS - 1].isBlank()) {
            throw new DataFileException(file, line, "expected subject<TAB>code<TAB>text, there are " + cells.length + " cells");
        }
        Subject subject = Subject.named(cells[0].strip()).orElseThrow(() -> new DataFileException(file, line,
            "there is no subject \"" + cells[0].strip() + "\", expected one of " + Arrays.stream(Subject.values()).map(Subject::word).collect(Collectors.joining(", "))));
        Set<String> codes = classes.of(subject).codes();
        if (!codes.contains(cells[1].strip())) {
            throw new DataFileException(file, line,
                "there is no " + subject.word() + " \"" + cells[1].strip() + "\", expected one of " + String.join(", ", codes));
        }
        return new Correction(subject, cells[1].strip(), cells[CELLS - 1].strip());
    }

    public static String written(Correction example) {
        return example.subject().word() + "\t" + example.code() + "\t" + example.text();
    }
}
