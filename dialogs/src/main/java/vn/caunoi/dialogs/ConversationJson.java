package vn.caunoi.dialogs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The stored form of a conversation. States live for months across releases, so each carries its version. */
final class ConversationJson {

    static final int VERSION = 2;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ConversationJson() {}

    static String write(Conversation conversation) {
        ObjectNode document = MAPPER.createObjectNode().put("v", VERSION);
        document.setAll(MAPPER.<ObjectNode>valueToTree(conversation));
        return document.toString();
    }

    static Conversation read(String json) {
        try {
            JsonNode document = MAPPER.readTree(json);
            if (!(document instanceof ObjectNode state) || !state.path("v").isInt()) {
                throw new IllegalArgumentException("not a conversation state: expected an object with the number v");
            }
            int version = state.remove("v").intValue();
            return MAPPER.treeToValue(Migrations.toLatest(version, state), Conversation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a conversation state: " + e.getOriginalMessage(), e);
        }
    }
}
