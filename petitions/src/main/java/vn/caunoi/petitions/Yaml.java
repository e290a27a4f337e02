package vn.caunoi.petitions;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Data files into records: an unknown or missing key is an error that names it and the file. */
final class Yaml {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build();

    private Yaml() {}

    static <T> T read(String file, Class<T> type) {
        try (InputStream in = Yaml.class.getResourceAsStream(file)) {
            Object tree = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
            return MAPPER.convertValue(tree, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
