package vn.caunoi.channels.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Capabilities;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.Segments;
import vn.caunoi.channels.Segments.Encoding;

/**
 * What every channel keeps, whatever its provider. A test class implements this and answers the questions
 * at the top; it may be asked for the channel several times in one test.
 */
public interface ChannelContract {

    /** The channel under test, with every secret setting filled. */
    Channel channel();

    /** An address in the provider's form, invented. */
    String citizen();

    /** The same text as the citizen's device shows it. Unless the channel says otherwise only its Unicode form may change. */
    default String shown(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Fails when one part is longer than the provider takes, counted in the provider's unit. */
    default void assertPartFits(Rendered rendered, String part) {
        if (!channel().capabilities().segmented()) {
            assertThat(part.length()).as("characters of one part").isLessThanOrEqualTo(channel().capabilities().text());
            return;
        }
        Encoding encoding = rendered.encoding().equals(Encoding.GSM_7.label()) ? Encoding.GSM_7 : Encoding.UCS_2;
        int units = encoding == Encoding.GSM_7 ? Segments.of(part).units() : part.length();
        assertThat(units).as("units of one segment")
                .isLessThanOrEqualTo(rendered.parts().size() == 1 ? encoding.alone() : encoding.joined());
    }

    @Test
    default void theChannelNamesItsFamilyAndItsAccount() {
        assertThat(channel().family()).matches("[a-z][a-z0-9_-]*");
        assertThat(channel().account()).isNotBlank();
    }

    @Test
    default void itsCapabilitiesMakeSense() {
        Capabilities can = channel().capabilities();
        assertThat(can.text()).as("longest text").isPositive();
        assertThat(can.buttons()).as("buttons").isNotNegative();
        if (can.buttons() > 0) {
            assertThat(can.buttonLabel()).as("longest button label").isPositive();
        }
    }

    @Test
    default void theLongestTextItPromisesIsCarriedWhole() {
        Capabilities can = channel().capabilities();
        String longest = "a".repeat(can.segmented() ? can.text() * Encoding.GSM_7.joined() : can.text());
        assertThat(channel().render(message(longest)).problem()).as("problem").isEmpty();
        assertCarriedWhole(longest);
    }

    @Test
    default void aTextBeyondTheLimitHasItsProblemNamed() {
        Capabilities can = channel().capabilities();
        String tooLong = "a".repeat(can.segmented() ? can.text() * Encoding.GSM_7.alone() + 1 : can.text() + 1);
        Rendered rendered = channel().render(message(tooLong));
        assertThat(rendered.fits()).as("a text of %d characters fits", tooLong.length()).isFalse();
        assertThat(rendered.problem()).as("problem").isNotBlank();
    }

    @Test
    default void vietnameseTextOfEveryLengthIsCarriedWholeOrRefused() {
        Samples.lengths(channel().capabilities()).forEach(length -> {
            assertCarriedWhole(Samples.vietnamese(length));
            assertCarriedWhole(Normalizer.normalize(Samples.vietnamese(length), Normalizer.Form.NFD));
            assertCarriedWhole(Samples.withoutAccents(length));
            assertCarriedWhole(Samples.withoutSpaces(length));
            assertCarriedWhole(Samples.emoji(length));
            assertCarriedWhole(Samples.wideLetters(length));
        });
    }

    @Test
    default void moreOptionsThanButtonsStayReadableInTheText() {
        List<Option> options = Samples.options(channel().capabilities().buttons() + 2);
        Rendered rendered = channel().render(message("Bác cần gì ạ?", options));
        if (rendered.fits()) {
            String text = String.join("", rendered.parts());
            assertThat(options).allSatisfy(option -> assertThat(text).contains(shown(option.label())));
        } else {
            assertThat(rendered.problem()).isNotBlank();
        }
    }

    @Test
    default void aLabelTooLongForAButtonIsNeverCut() {
        String label = Samples.vietnamese(channel().capabilities().buttonLabel() + 1).strip() + "!";
        Rendered rendered = channel().render(message("Bác cần gì ạ?", List.of(new Option("dai", label))));
        if (rendered.fits()) {
            assertThat(String.join("", rendered.parts())).contains(shown(label));
        }
    }

    @Test
    default void renderingTheSameMessageTwiceGivesTheSame() {
        Outbound message = message("Bác cần gì ạ?", Samples.options(3));
        assertThat(channel().render(message)).isEqualTo(channel().render(message));
    }

    @Test
    default void itsHealthIsAlwaysAnswered() {
        assertThat(Waiting.on(channel().check()).detail()).as("health in words").isNotBlank();
    }

    @Test
    default void noSecretIsShown() {
        Channel channel = channel();
        String shown = channel + " " + channel.render(message("Xin chào bác")) + " " + Waiting.on(channel.check());
        assertThat(channel.secrets()).allSatisfy(secret -> {
            assertThat(secret).as("a secret").isNotBlank();
            assertThat(shown.contains(secret)).as("a secret is shown").isFalse();
        });
    }

    private void assertCarriedWhole(String text) {
        Rendered rendered = channel().render(message(text));
        if (!rendered.fits()) {
            assertThat(rendered.problem()).isNotBlank();
            return;
        }
        assertThat(String.join("", rendered.parts())).as("the parts joined").isEqualTo(shown(text));
        assertThat(rendered.parts()).allSatisfy(part -> {
            assertPartFits(rendered, part);
            assertThat(Samples.hasHalfCharacter(part)).as("a character is cut in two").isFalse();
        });
    }

    private Outbound message(String text) {
        return message(text, List.of());
    }

    private Outbound message(String text, List<Option> options) {
        return new Outbound("m-1", channel().account(), citizen(), text, options, List.of(), Optional.empty());
    }
}
