package vn.caunoi.gateway.corrections;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.store.Corrections;

/** Reads what is kept, as examples for a library. */
public final class StaffCorrections {

    private static final Logger log = LoggerFactory.getLogger(StaffCorrections.class);

    private StaffCorrections() {}

    /** The oldest first. One that cannot be read or names a class this program has not is left out, and said so. */
    public static List<Correction> examples(Corrections.All kept, Library library) {
        return rows(kept.byId().values(), library).stream().map(StaffCorrection::correction).toList();
    }

    /** Whether the library has the class the correction names. */
    static boolean known(Correction correction, Library library) {
        return library.of(correction.subject()).codes().contains(correction.code());
    }

    private static List<StaffCorrection> rows(Collection<String> rows, Library library) {
        return rows.stream().map(row -> read(row, library)).filter(Objects::nonNull).toList();
    }

    /** Null for one of another version of this program, which must not keep the others from being learnt. */
    private static StaffCorrection read(String row, Library library) {
        try {
            var correction = StaffCorrection.of(row);
            if (known(correction.correction(), library)) {
                return correction;
            }
            log.warn("the correction of petition {} names the class {}, which there is not", correction.petition(), correction.correction().code());
        } catch (RuntimeException unreadable) {
            log.error("a correction cannot be read", unreadable);
        }
        return null;
    }
}
