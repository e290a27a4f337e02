package vn.caunoi.dialogs.language.restore;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caunoi.dialogs.language.normal.Fold;

/** What can be a Vietnamese syllable, and how the model spells it. */
final class SyllableShape {

    private static final String ONSETS = "b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x";
    private static final String RHYMES = """
            a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu
            im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op
            ot u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych
            uyen uyet uynh uyt uyu y yem yen yet yeu yeng""".strip().replaceAll("\\s+", "|");
    private static final Pattern SHAPE = Pattern.compile("(?:" + ONSETS + ")?(?:" + RHYMES + ")|gi[nmu]?");
    private static final Pattern LETTERS = Pattern.compile("[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+");

    // The tone on the first of the two vowels, as most citizens and offices write: hòa, khỏe, thủy; not after q: quý.
    private static final Map<String, String> TONE_PLACES = Stream.of(
                    "oà òa", "oá óa", "oả ỏa", "oã õa", "oạ ọa", "oè òe", "oé óe", "oẻ ỏe", "oẽ õe", "oẹ ọe", "uỳ ùy", "uý úy", "uỷ ủy", "uỹ ũy", "uỵ ụy")
            .map(pair -> pair.split(" ")).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    private SyllableShape() {}

    /** The one spelling of a syllable, in lower case; empty when this is none. */
    static String spelling(String written) {
        String lower = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('\u00F0', '\u0111');
        if (!LETTERS.matcher(lower).matches() || !SHAPE.matcher(Fold.fold(lower)).matches() || marksAtTwoPlaces(lower)) {
            return "";
        }
        int cut = Math.max(0, lower.length() - 2);
        String end = lower.substring(cut);
        return lower.startsWith("qu") ? lower : lower.substring(0, cut) + TONE_PLACES.getOrDefault(end, end);
    }

    private static boolean marksAtTwoPlaces(String lower) {
        return Normalizer.normalize(lower, Normalizer.Form.NFD).chars().filter(c -> "\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0).count() > 1;
    }
}
