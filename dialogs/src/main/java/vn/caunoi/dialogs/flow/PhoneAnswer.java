package vn.caunoi.dialogs.flow;

import java.util.Optional;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.language.recognise.FoundPhone;

/** A phone number as people write it in Vietnam, kept in E.164; one of eleven digits from before 2018 in its present form. */
record PhoneAnswer() implements Answer {

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        return from(stage, said.own()).map(Reading::of).orElse(Reading.NOT_UNDERSTOOD);
    }

    @Override
    public Optional<String> from(Stage stage, String text) {
        return stage.recognisers().in(text, stage.today()).stream()
                .filter(FoundPhone.class::isInstance).map(found -> ((FoundPhone) found).e164()).findFirst();
    }
}
