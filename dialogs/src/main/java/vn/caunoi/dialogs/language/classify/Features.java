package vn.caunoi.dialogs.language.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import vn.caunoi.dialogs.language.normal.Normaliser;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.restore.AccentRestorer;

/**
 * What a text is compared by: its words in ordinary spelling, shorthand and words of the regions written out, seen through
 * some {@link Channel}s. Which of them help was measured: docs/language.md has the table, {@code FeatureStudy} repeats it.
 */
public final class Features {

    private static final List<Channel> BEST = List.of(Channel.WORDS, Channel.PAIRS, Channel.RESTORED);

    private final Normaliser normaliser;
    private final List<Channel> channels;
    private final boolean restores;

    // Intent, kind and category are asked about one text after each other; two threads at once only read theirs again.
    private volatile Read last;

    Features(Normaliser normaliser, List<Channel> channels) {
        this.normaliser = normaliser;
        this.channels = List.copyOf(channels);
        this.restores = channels.stream().anyMatch(Channel::readsRestored);
    }

    /**
     * What the models ask of one text.
     *
     * @param key by what two texts are the same: case, accents, shorthand and punctuation aside
     * @param features each once, in order
     */
    record Read(String text, String key, String[] features) {}

    public static Features shipped() {
        return new Features(Normaliser.shipped(), BEST);
    }

    /** A text made ready once for every model. */
    Read read(String text) {
        Read known = last;
        if (known == null || !known.text().equals(text)) {
            String common = normaliser.forMatching(text);
            List<String> words = Words.of(common).bare();
            known = new Read(text, String.join(" ", words), new TreeSet<>(of(common, words)).toArray(String[]::new));
            last = known;
        }
        return known;
    }

    /** Every feature as often as it stands in the text. */
    List<String> of(String text) {
        String common = normaliser.forMatching(text);
        return of(common, Words.of(common).bare());
    }

    List<String> words(String text) {
        return Words.of(normaliser.forMatching(text)).bare();
    }

    private List<String> of(String common, List<String> words) {
        Channel.Read read = new Channel.Read(words, restores ? restored(common) : List.of());
        List<String> features = new ArrayList<>();
        channels.forEach(channel -> features.addAll(channel.of(read)));
        return features;
    }

    private static List<String> restored(String common) {
        Words words = Words.of(AccentRestorer.shipped().restore(common).text());
        List<String> restored = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            restored.add(words.get(i).raw().toLowerCase(Locale.ROOT));
        }
        return restored;
    }
}
