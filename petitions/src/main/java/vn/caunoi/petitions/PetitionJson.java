package vn.caunoi.petitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Petitions and events as stored documents; each carries the version it was written in. */
final class PetitionJson {

    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private PetitionJson() {}

    static String write(Record document) {
        ObjectNode node = MAPPER.valueToTree(document);
        node.put("version", VERSION);
        return node.toString();
    }

    static Petition read(String json) {
        return read(json, Petition.class);
    }

    static PetitionEvent readEvent(String json) {
        return read(json, PetitionEvent.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            JsonNode node = MAPPER.readTree(json);
            int version = node.path("version").asInt(0);
            if (version != VERSION) {
                throw new IllegalArgumentException("a stored " + type.getSimpleName() + " has version " + version
                    + ", this program reads version " + VERSION);
            }
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a stored " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
