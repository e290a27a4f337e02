package vn.caunoi.dialogs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stored form of a conversation. States live for months across releases, so each carries its version. Every turn reads
 * and writes one, so each field is written and read by name, without a look at the classes.
 */
final class ConversationJson {

    static final int VERSION = 2;

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final JsonFactory FACTORY = MAPPER.getFactory();
    private static final int ROOM = 1024;

    private ConversationJson() {}

    static String write(Conversation conversation) {
        StringWriter text = new StringWriter(ROOM);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(conversation, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    private static void write(Conversation conversation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", VERSION);
        json.writeStringField("family", conversation.family());
        json.writeStringField("language", conversation.language());
        json.writeStringField("province", conversation.province());
        json.writeNumberField("turns", conversation.turns());
        writePositions("stack", conversation.stack(), json);
        writeSlots(conversation.slots(), json);
        writeOpen(conversation.open(), json);
        writePlaces(conversation.places(), json);
        writeTexts("attachments", conversation.attachments(), json);
        writePositions("trail", conversation.trail(), json);
        json.writeNumberField("reAsks", conversation.reAsks());
        json.writeStringField("question", conversation.question());
        json.writeStringField("timer", conversation.timer());
        writeConsent(conversation.consent(), json);
        writeTexts("earlier", conversation.earlier(), json);
        json.writeStringField("introduced", conversation.introduced().toString());
        json.writeStringField("heardAt", conversation.heardAt().toString());
        json.writeEndObject();
    }

    private static void writePositions(String name, List<Position> positions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Position position : positions) {
            json.writeStartObject();
            json.writeStringField("flow", position.flow());
            json.writeNumberField("version", position.version());
            json.writeStringField("step", position.step());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** In the order of their names, so that equal states are written alike. */
    private static void writeSlots(Map<String, String> slots, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("slots");
        for (Map.Entry<String, String> slot : new TreeMap<>(slots).entrySet()) {
            json.writeStringField(slot.getKey(), slot.getValue());
        }
        json.writeEndObject();
    }

    private static void writeOpen(List<Choice> open, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("open");
        for (Choice choice : open) {
            json.writeStartObject();
            json.writeStringField("id", choice.id());
            json.writeStringField("label", choice.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writePlaces(List<Place> places, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("places");
        for (Place place : places) {
            json.writeStartObject();
            json.writeStringField("communeCode", place.communeCode());
            json.writeStringField("communeName", place.communeName());
            json.writeStringField("provinceCode", place.provinceCode());
            json.writeStringField("provinceName", place.provinceName());
            json.writeStringField("label", place.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void writeConsent(Consent consent, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("consent");
        json.writeStringField("version", consent.version());
        json.writeStringField("messageId", consent.messageId());
        json.writeStringField("at", consent.at().toString());
        json.writeEndObject();
    }

    static Conversation read(String json) {
        try {
            JsonNode document = MAPPER.readTree(json);
            if (!(document instanceof ObjectNode state) || !state.path("v").isInt()) {
                throw new IllegalArgumentException("not a conversation state: expected an object with the number v");
            }
            int version = state.remove("v").intValue();
            return read(new StateFields(Migrations.toLatest(version, state)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a conversation state: " + e.getOriginalMessage(), e);
        }
    }

    private static Conversation read(StateFields state) {
        Conversation conversation = new Conversation(state.text("family"), state.text("language"), state.text("province"),
                state.number("turns"), state.all("stack", ConversationJson::position), state.texts("slots"),
                state.all("open", choice -> new Choice(choice.text("id"), choice.text("label"))),
                state.all("places", ConversationJson::place), state.list("attachments"),
                state.all("trail", ConversationJson::position), state.count("reAsks"), state.text("question"),
                state.text("timer"), consent(state.object("consent")), state.list("earlier"),
                state.instant("introduced"), state.instant("heardAt"));
        state.done();
        return conversation;
    }

    private static Position position(StateFields position) {
        return new Position(position.text("flow"), position.count("version"), position.text("step"));
    }

    private static Place place(StateFields place) {
        return new Place(place.text("communeCode"), place.text("communeName"), place.text("provinceCode"), place.text("provinceName"),
                place.text("label"));
    }

    private static Consent consent(StateFields consent) {
        Consent read = new Consent(consent.text("version"), consent.text("messageId"), consent.instant("at"));
        consent.done();
        return read;
    }
}
