package vn.caunoi.gateway.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.recognise.Recognisers;
import vn.caunoi.dialogs.language.report.DataFileException;
import vn.caunoi.dialogs.language.report.ExampleLine;

/**
 * Reads files of examples.
 *
 * @param classes names the classes there are
 */
record ExampleFiles(Library classes, Recognisers recognisers) {

    /** To learn from. What tells a person is covered: examples are kept for long. */
    List<Correction> examples(String file) {
        return TextFile.read(file, (name, number, line) -> {
            var example = ExampleLine.of(name, number, line, classes);
            return new Correction(example.subject(), example.code(), recognisers.anonymous(example.text()));
        });
    }

    /** To be asked about. @throws DataFileException when one of them is learnt from: it would measure nothing */
    List<Correction> heldOut(String file, Library learnt) {
        Set<String> known = Arrays.stream(Subject.values()).flatMap(subject -> learnt.of(subject).all().stream())
                .map(example -> Fold.fold(example.text())).collect(Collectors.toSet());
        return TextFile.read(file, (name, number, line) -> {
            var text = ExampleLine.of(name, number, line, classes);
            if (known.contains(Fold.fold(text.text()))) {
                throw new DataFileException(name, number, "expected a text that is not learnt from, this one is among the examples");
            }
            return text;
        });
    }
}
