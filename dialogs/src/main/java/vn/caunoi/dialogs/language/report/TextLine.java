package vn.caunoi.dialogs.language.report;

/**
 * One text of a file, with the class its author gave it.
 *
 * @param line counted from 1
 * @param label "" = none was given
 */
public record TextLine(int line, String text, String label) {

    private static final String TAB = "\t";

    /**
     * A line that is a text, or a text, a tab and its label.
     *
     * @throws DataFileException when there is more than one tab, or no text beside the label
     */
    public static TextLine of(String file, int line, String written) {
        String[] cells = written.split(TAB, -1);
        if (cells.length > 2 || cells[0].isBlank()) {
            throw new DataFileException(file, line, "expected a text, or a text, one tab and its label; there are " + cells.length
                + " cells" + (cells[0].isBlank() ? ", the first empty" : ""));
        }
        return new TextLine(line, cells[0], cells.length == 1 ? "" : cells[1].strip());
    }
}
