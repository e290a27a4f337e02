package vn.caunoi.gateway.index;

import java.util.List;
import java.util.Optional;

/** @param next where the following page begins; empty at the end of the list */
public record Page(List<IndexedConversation> conversations, Optional<Place> next) {}
