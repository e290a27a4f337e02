package vn.caunoi.dialogs.language.report;

/** A file that cannot be used; the message names file, line and what was expected. */
public final class DataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataFileException(String file, String problem) {
        super(file + ": " + problem);
    }

    /** @param line counted from 1 */
    public DataFileException(String file, int line, String expected) {
        super(file + ":" + line + ": " + expected);
    }
}
