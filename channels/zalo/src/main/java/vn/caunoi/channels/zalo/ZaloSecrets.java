package vn.caunoi.channels.zalo;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be shown to nobody: the configured secrets and the tokens of the last refreshes. */
final class ZaloSecrets {

    /** Two pairs: the one in use and the one before, which may still stand in an answer under way. */
    private static final int TOKENS_REMEMBERED = 4;

    private final Set<String> configured = new HashSet<>();
    private final Deque<String> tokens = new ArrayDeque<>();

    ZaloSecrets(ZaloSettings settings) {
        configured.addAll(List.of(settings.appSecret(), settings.oaSecretKey()));
        settings.refreshToken().ifPresent(configured::add);
    }

    synchronized void learn(ZaloTokenPair pair) {
        for (String token : List.of(pair.access(), pair.refresh())) {
            if (!tokens.contains(token)) {
                tokens.addLast(token);
            }
        }
        while (tokens.size() > TOKENS_REMEMBERED) {
            tokens.removeFirst();
        }
    }

    synchronized Set<String> all() {
        Set<String> all = new HashSet<>(configured);
        all.addAll(tokens);
        return Set.copyOf(all);
    }

    /** The text with every secret replaced, the longest first so that none is hidden in half. */
    String hide(String text) {
        String hidden = text;
        for (String secret : all().stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
            hidden = hidden.replace(secret, "[hidden]");
        }
        return hidden;
    }
}
