package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.List;
import vn.caunoi.dialogs.language.faq.FaqBook;
import vn.caunoi.dialogs.language.faq.FaqEntry;
import vn.caunoi.dialogs.language.faq.FaqMatcher;
import vn.caunoi.dialogs.language.normal.Shorthand;

/** Makes a matcher of the shipped entries and others, with a categorizer that knows them all. */
final class FaqMaker {

    private final Features features;
    private final FaqBook book;

    FaqMaker(Features features, FaqBook book) {
        this.features = features;
        this.book = book;
    }

    /** Trains: some tenths of a second of work. @param added entries; one with the id of a shipped entry takes its place */
    FaqMatcher with(List<FaqEntry> added) {
        List<FaqEntry> entries = new ArrayList<>(book.entries());
        entries.addAll(added);
        Classifier categorizer = Classifier.trained(features, FaqMatcher.examples(entries));
        return new FaqMatcher(entries, Shorthand.shipped(), categorizer::scores);
    }
}
