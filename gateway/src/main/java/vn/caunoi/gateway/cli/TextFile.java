package vn.caunoi.gateway.cli;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.caunoi.dialogs.language.report.DataFileException;

/** The lines of a file in UTF-8, those with nothing on them left out. */
final class TextFile {

    private static final String STANDARD_INPUT = "-";
    private static final String MARK_OF_UTF_8 = "\uFEFF";

    private TextFile() {}

    /** What is done with a line. */
    interface Reader<T> {

        /** @param number counted from 1 */
        T read(String file, int number, String line);
    }

    /**
     * All lines, one after the other.
     *
     * @param file "-" = standard input
     * @throws DataFileException when it cannot be read or is not UTF-8
     */
    static <T> List<T> read(String file, Reader<T> reader) {
        List<T> all = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8.newDecoder()))) {
            int number = 1;
            for (var line = in.readLine(); line != null; line = in.readLine(), number++) {
                var text = number == 1 && line.startsWith(MARK_OF_UTF_8) ? line.substring(1) : line;
                if (!text.isBlank()) {
                    all.add(reader.read(file, number, text));
                }
            }
            return all;
        } catch (FileNotFoundException missing) {
            throw new DataFileException(file, "there is no such file");
        } catch (CharacterCodingException otherCoding) {
            throw new DataFileException(file, "expected text in UTF-8");
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read", broken);
        }
    }

    private static InputStream stream(String file) throws IOException {
        return file.equals(STANDARD_INPUT) ? System.in : new FileInputStream(file);
    }
}
