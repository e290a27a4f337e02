package vn.caunoi.dialogs.language.classify;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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

    Features(Normaliser normaliser, List<Channel> channels) {
        this.normaliser = normaliser;
        this.channels = List.copyOf(channels);
    }

    public static Features shipped() {
        return new Features(Normaliser.shipped(), BEST);
    }

    List<String> of(String text) {
        Channel.Read read = new Channel.Read(words(text), channels.stream().anyMatch(Channel::readsRestored) ? restored(text) : List.of());
        return channels.stream().flatMap(channel -> channel.of(read).stream()).toList();
    }

    /** By what two texts are the same: case, accents, shorthand and punctuation aside. */
    String key(String text) {
        return String.join(" ", words(text));
    }

    List<String> words(String text) {
        return Words.of(normaliser.forMatching(text)).bare();
    }

    private List<String> restored(String text) {
        Words words = Words.of(AccentRestorer.shipped().restore(normaliser.forMatching(text)).text());
        return IntStream.range(0, words.size()).mapToObj(i -> words.get(i).raw().toLowerCase(Locale.ROOT)).toList();
    }
}
