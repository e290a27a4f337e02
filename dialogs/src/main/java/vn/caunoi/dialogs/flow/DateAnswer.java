package vn.caunoi.dialogs.flow;

import java.util.Optional;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.language.recognise.FoundDate;

/**
 * A day as people say it ("hôm kia", "mùng 3 Tết", "10/3 âm"), kept as {@code 2026-11-20}; several days ("tuần trước") as
 * {@code 2026-11-09/2026-11-15} (ISO 8601).
 */
record DateAnswer() implements Answer {

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        return from(stage, said.text()).map(Reading::of).orElse(Reading.NOT_UNDERSTOOD);
    }

    @Override
    public Optional<String> from(Stage stage, String text) {
        return stage.recognisers().in(text, stage.today()).stream()
                .filter(FoundDate.class::isInstance).map(found -> kept((FoundDate) found)).findFirst();
    }

    private static String kept(FoundDate date) {
        return date.first().equals(date.last()) ? date.first().toString() : date.first() + "/" + date.last();
    }
}
