package vn.caunoi.dialogs.language.restore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes what {@link ModelReader} reads. The same chances give the same bytes. */
final class ModelWriter {

    private final Smoothing chances;
    private final Set<Long> trigramsKept;
    private final Set<Long> bigramsKept;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ModelWriter(Smoothing chances, Set<Long> bigramsKept, Set<Long> trigramsKept) {
        this.chances = chances;
        this.bigramsKept = bigramsKept;
        this.trigramsKept = trigramsKept;
    }

    /** @param bigrams and trigrams those to store, by the keys of {@link Counts} */
    static byte[] bytes(Counts counts, Smoothing chances, Set<Long> bigrams, Set<Long> trigrams) {
        byte[] plain = new ModelWriter(chances, bigrams, trigrams).model(counts);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflating.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
        }
        return packed.toByteArray();
    }

    private byte[] model(Counts counts) {
        List<Integer> ids = chances.unigrams.keySet().stream().filter(id -> id >= Lexicon.FIRST)
                .sorted(Comparator.comparing((Integer id) -> -chances.unigrams.get(id)).thenComparing(counts::spelling)).toList();
        for (int id = 0; id < Lexicon.FIRST; id++) {
            numbers.put(id, id);
        }
        ids.forEach(id -> numbers.put(id, numbers.size()));
        out.writeBytes(ModelReader.MAGIC);
        number(numbers.size());
        ids.forEach(id -> out.writeBytes((counts.spelling(id) + "\n").getBytes(StandardCharsets.UTF_8)));
        TreeMap<Integer, Integer> byNumber = new TreeMap<>();
        numbers.forEach((id, number) -> byNumber.put(number, id));
        byNumber.values().forEach(id -> chance(chances.unigrams.getOrDefault(id, 0.0)));
        byNumber.values().forEach(id -> chance(chances.unigramBackOffs.getOrDefault(id, 1.0)));
        bigramsAndTrigrams();
        return out.toByteArray();
    }

    private void bigramsAndTrigrams() {
        TreeMap<Long, Long> bigrams = new TreeMap<>();
        bigramsKept.forEach(key -> bigrams.put(Model.key(numbers.get((int) Counts.before(key)), numbers.get(Counts.last(key))), key));
        Map<Long, Integer> index = new HashMap<>();
        bigrams.values().forEach(key -> index.put(key, index.size()));
        TreeMap<Long, Long> trigrams = new TreeMap<>();
        trigramsKept.forEach(key -> trigrams.put(Model.key(index.get(Counts.before(key)), numbers.get(Counts.last(key))), key));
        Set<Long> contexts = trigramsKept.stream().map(Counts::before).collect(Collectors.toSet());
        lists(bigrams.keySet(), numbers.size());
        bigrams.values().forEach(key -> chance(chances.bigrams.get(key)));
        // A context none of whose trigrams is kept asks for none, and then its back-off would only be a constant.
        bigrams.values().forEach(key -> out.write(contexts.contains(key) ? Math.max(1, step(chances.bigramBackOffs.get(key))) : 0));
        lists(trigrams.keySet(), bigrams.size());
        trigrams.values().forEach(key -> chance(chances.trigrams.get(key)));
    }

    private void lists(Collection<Long> sortedKeys, int contexts) {
        int[] counts = new int[contexts];
        sortedKeys.forEach(key -> counts[(int) (key >>> Model.SYLLABLE_BITS)]++);
        for (int count : counts) {
            number(count);
        }
        long context = -1;
        int before = 0;
        for (long key : sortedKeys) {
            int last = (int) (key & (1 << Model.SYLLABLE_BITS) - 1);
            before = key >>> Model.SYLLABLE_BITS == context ? before : 0;
            context = key >>> Model.SYLLABLE_BITS;
            number(last - before);
            before = last;
        }
    }

    private void chance(double chance) {
        out.write(step(chance));
    }

    private static int step(double chance) {
        return chance <= 0 ? 255 : (int) Math.min(255, Math.round(Math.log(chance) / Model.STEP));
    }

    private void number(int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
