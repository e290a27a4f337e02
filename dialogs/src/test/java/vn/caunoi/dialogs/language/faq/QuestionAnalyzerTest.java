package vn.caunoi.dialogs.language.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

class QuestionAnalyzerTest {

    /** Texts are indexed by way of Lucene and questions are not: both must be cut alike, to the order they are added up in. */
    @Property
    void aQuestionIsCutAsTheIndexedTextsAre(@ForAll @StringLength(max = 12) @Chars({'a', 'b', ' '}) String start) throws IOException {
        String line = start + "o".repeat(600) + start;
        for (String field : List.of(QuestionAnalyzer.RUNS, QuestionAnalyzer.WORDS)) {
            assertThat(new ArrayList<>(QuestionAnalyzer.tokens(field, line))).isEqualTo(new ArrayList<>(byLucene(field, line)));
        }
    }

    private static Set<String> byLucene(String field, String line) throws IOException {
        Set<String> tokens = new HashSet<>();
        try (var analyzer = new QuestionAnalyzer(); TokenStream stream = analyzer.tokenStream(field, line)) {
            var token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(token.toString());
            }
            stream.end();
        }
        return tokens;
    }
}
