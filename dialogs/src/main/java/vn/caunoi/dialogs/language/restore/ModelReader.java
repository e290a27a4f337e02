package vn.caunoi.dialogs.language.restore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * Reads a model. The file is deflated; inside, numbers are of variable length (seven bits a byte, the lowest first):
 * <pre>
 *   "CNAR" 1
 *   how many numbers there are; from {@link Lexicon#FIRST} on the spellings, a line each
 *   chances of the unigrams, then their back-offs: a byte each
 *   for each first syllable how many bigrams; then for each bigram its second syllable, ascending, less the one before
 *   chances of the bigrams, then their back-offs
 *   for each bigram how many trigrams; then their third syllables likewise
 *   chances of the trigrams
 * </pre>
 */
final class ModelReader {

    static final byte[] MAGIC = {'C', 'N', 'A', 'R', 1};

    private final byte[] bytes;
    private int at;

    private ModelReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static Model shipped() {
        try (InputStream in = ModelReader.class.getResourceAsStream("accents.model")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read accents.model", e);
        }
    }

    /** @throws IOException when it is no model, of another version, or cut short */
    static Model read(InputStream in) throws IOException {
        byte[] bytes = new InflaterInputStream(in).readAllBytes();
        if (!Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, Math.min(MAGIC.length, bytes.length))) {
            throw new IOException("not an accent model of version " + MAGIC[MAGIC.length - 1]);
        }
        try {
            return new ModelReader(bytes).model();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IOException("the accent model is cut short", e);
        }
    }

    private Model model() {
        at = MAGIC.length;
        String[] spellings = spellings(number());
        Model.Chances unigrams = chances(spellings.length);
        int[] seconds = counts(spellings.length);
        PackedTable bigramIndex = new PackedTable(sum(seconds), Model.BIGRAM_BITS);
        for (int first = 0, index = 0; first < seconds.length; first++) {
            for (int i = 0, second = 0; i < seconds[first]; i++) {
                second += number();
                bigramIndex.put(Model.key(first, second), index++);
            }
        }
        Model.Chances bigrams = chances(sum(seconds));
        return new Model(spellings, unigrams, bigramIndex, bigrams, trigrams(sum(seconds)));
    }

    private PackedTable trigrams(int bigrams) {
        int[] thirds = counts(bigrams);
        long[] keys = new long[sum(thirds)];
        for (int bigram = 0, index = 0; bigram < bigrams; bigram++) {
            for (int i = 0, third = 0; i < thirds[bigram]; i++) {
                third += number();
                keys[index++] = Model.key(bigram, third);
            }
        }
        PackedTable trigrams = new PackedTable(keys.length, Model.CHANCE_BITS);
        for (long key : keys) {
            trigrams.put(key, bytes[at++] & 0xFF);
        }
        return trigrams;
    }

    private String[] spellings(int size) {
        String[] spellings = new String[size];
        for (int id = Lexicon.FIRST; id < size; id++) {
            int start = at;
            while (bytes[at] != '\n') {
                at++;
            }
            spellings[id] = new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
        }
        return spellings;
    }

    private Model.Chances chances(int size) {
        at += 2 * size;
        return new Model.Chances(Arrays.copyOfRange(bytes, at - 2 * size, at - size), Arrays.copyOfRange(bytes, at - size, at));
    }

    private int[] counts(int size) {
        int[] counts = new int[size];
        for (int i = 0; i < size; i++) {
            counts[i] = number();
        }
        return counts;
    }

    private int number() {
        int number = 0;
        for (int shift = 0;; shift += 7) {
            byte part = bytes[at++];
            number |= (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
