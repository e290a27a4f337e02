package vn.caunoi.dialogs.language.faq;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The procedures open to citizens: {@code procedures.tsv.gz}, made from the portal's text by {@code ProceduresFromPortal}.
 *
 * @param asOf the day of the portal's newest record among them
 */
record ProcedureBook(List<Procedure> procedures, LocalDate asOf) {

    static final String SOURCE = "Cổng Dịch vụ công quốc gia";
    static final String PAGE = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/";

    private static final String FILE = "procedures.tsv.gz";
    private static final String AS_OF = "# as of ";
    private static final int COLUMNS = 9;

    /** Parts the papers of one line. */
    static final String PAPER = "|";

    static ProcedureBook shipped() {
        try (var in = ProcedureBook.class.getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE + " cannot be read", broken);
        }
    }

    /** @throws IllegalArgumentException naming the line and what was expected */
    static ProcedureBook of(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith(AS_OF)) {
            throw new IllegalArgumentException(FILE + ":1: expected \"" + AS_OF + "2026-06-08\"");
        }
        var asOf = LocalDate.parse(lines.get(0).substring(AS_OF.length()));
        return new ProcedureBook(lines.stream().skip(1).map(ProcedureBook::procedure).toList(), asOf);
    }

    private static Procedure procedure(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(FILE + ": \"" + line + "\" has " + cells.length + " cells, expected " + COLUMNS);
        }
        List<String> papers = cells[7].isEmpty() ? List.of() : List.of(cells[7].split("\\|"));
        return new Procedure(cells[0], cells[1], cells[2], Procedure.Level.valueOf(cells[3]), cells[4], cells[5], cells[6], papers, PAGE + cells[8]);
    }

    static String header(LocalDate asOf) {
        return AS_OF + asOf;
    }
}
