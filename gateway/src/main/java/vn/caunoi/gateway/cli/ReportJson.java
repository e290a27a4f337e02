package vn.caunoi.gateway.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import vn.caunoi.dialogs.language.recognise.Found;

/** Reports as JSON: dates as ISO 8601, shares with four digits. */
final class ReportJson {

    private static final double FOUR_DIGITS = 1e4;
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new SimpleModule().addSerializer(Double.class, new Rounded()).addSerializer(double.class, new Rounded()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Found.class, WithoutPlace.class);

    private ReportJson() {}

    static String line(Object report) {
        return written(report, false);
    }

    static String indented(Object report) {
        return written(report, true);
    }

    private static String written(Object report, boolean indented) {
        try {
            return (indented ? MAPPER.writerWithDefaultPrettyPrinter() : MAPPER.writer()).writeValueAsString(report);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a report is always JSON", fault);
        }
    }

    /** Where it stands is said by the entity around it. */
    @JsonIgnoreProperties({"start", "end"})
    private interface WithoutPlace {}

    private static final class Rounded extends StdSerializer<Double> {

        private static final long serialVersionUID = 1L;

        Rounded() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(Math.round(value * FOUR_DIGITS) / FOUR_DIGITS);
        }
    }
}
