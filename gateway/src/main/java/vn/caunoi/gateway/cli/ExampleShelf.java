package vn.caunoi.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.dialogs.language.report.ExampleLine;
import vn.caunoi.gateway.config.Config;
import vn.caunoi.gateway.config.ConfigException;
import vn.caunoi.gateway.corrections.GivenExamples;
import vn.caunoi.gateway.corrections.StaffCorrections;
import vn.caunoi.store.Corrections;
import vn.caunoi.store.Store;

/** Where examples are kept beside those that are part of the product. */
interface ExampleShelf {

    /** What is on it, the oldest first. */
    List<Correction> known();

    /** Adds these; @return what that means, in a line */
    String keep(List<Correction> added);

    /** Nowhere: it is only looked at what would change. */
    record None() implements ExampleShelf {

        @Override
        public List<Correction> known() {
            return List.of();
        }

        @Override
        public String keep(List<Correction> added) {
            return "nothing is kept: --config gives the examples to an installation, --out to a file";
        }
    }

    /** A file of examples. */
    record OfFile(Path file, Library classes) implements ExampleShelf {

        @Override
        public List<Correction> known() {
            return Files.exists(file) ? TextFile.read(file.toString(), (name, number, line) -> ExampleLine.of(name, number, line, classes)) : List.of();
        }

        @Override
        public String keep(List<Correction> added) {
            var lines = Stream.concat(known().stream(), added.stream()).map(ExampleLine::written).collect(Collectors.joining("\n", "", "\n"));
            try {
                Files.writeString(file, lines);
            } catch (IOException broken) {
                throw new UncheckedIOException(file + " cannot be written", broken);
            }
            return "written to " + file + "; caunoi train --examples " + file + " --config caunoi.yaml gives them to an installation";
        }
    }

    /** The corrections of an installation: its nodes learn them while they run. */
    record OfStore(Program program, Store store, Config.Learning limits, Library classes) implements ExampleShelf {

        @Override
        public List<Correction> known() {
            return StaffCorrections.examples(read(), classes);
        }

        @Override
        public String keep(List<Correction> added) {
            var room = limits.most() - read().byId().size();
            if (added.size() > room) {
                throw new ConfigException("learning.most is " + limits.most() + ", there is room for " + Math.max(0, room) + " examples more, not "
                        + added.size() + ": the oldest corrections of staff would be forgotten");
            }
            program.await(GivenExamples.keep(store, added, limits.most(), InstantSource.system().instant()));
            return "kept; running nodes learn them within " + limits.pauseSeconds() + " seconds and the time of learning, see /health";
        }

        private Corrections.All read() {
            return program.await(store.corrections().read());
        }
    }
}
