package dev.sommelier.insight.learning;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.ClosedSession.Line;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wines a session may be about: those shown in it, and those of the catalogue that the person named. */
final class SessionWines {

    /** The most wines of the catalogue that are looked up by the names in one message. */
    private static final int NAMESAKES = 20;

    private final ClosedSession session;
    private final WineCatalogue catalogue;
    private final Map<UUID, Wine> shown;
    private final Map<UUID, Set<UUID>> namedIn = new HashMap<>();

    SessionWines(ClosedSession session, WineCatalogue catalogue) {
        this.session = session;
        this.catalogue = catalogue;
        List<UUID> ids = session.lines().stream().flatMap(line -> line.wines().stream()).distinct().toList();
        this.shown = catalogue.byIds(ids).stream().collect(Collectors.toMap(Wine::id, Function.identity()));
    }

    /** The wines shown with a reply, in order, in the account's language. */
    List<String> namesBelow(Line line) {
        return wines(line).stream().map(wine -> wine.name(session.language())).toList();
    }

    /**
     * The wine of this name that a message may mean: the last one shown before it, else one of the catalogue that the person
     * named in it or before. Any other name was invented by the model.
     */
    Optional<UUID> meant(String name, Line message) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        List<Line> before = new ArrayList<>(session.lines().subList(0, session.lines().indexOf(message) + 1));
        Collections.reverse(before);
        Optional<Wine> seen = before.stream()
                .flatMap(line -> wines(line).stream())
                .filter(wine -> isCalled(wine, name))
                .findFirst();
        return seen.or(() -> catalogue.named(name, 1).stream()
                        .filter(wine -> before.stream().anyMatch(line -> isNamedIn(line, wine)))
                        .findFirst())
                .map(Wine::id);
    }

    private List<Wine> wines(Line line) {
        return line.wines().stream().map(shown::get).filter(Objects::nonNull).toList();
    }

    private boolean isNamedIn(Line line, Wine wine) {
        return line.role() == Role.USER && namedIn.computeIfAbsent(line.messageId(), id -> {
            Set<UUID> named = new HashSet<>();
            catalogue.named(line.text(), NAMESAKES).forEach(one -> named.add(one.id()));
            return named;
        }).contains(wine.id());
    }

    private static boolean isCalled(Wine wine, String name) {
        String wanted = PlainWords.normalised(name);
        return wanted.equals(PlainWords.normalised(wine.name(Language.EN)))
                || wanted.equals(PlainWords.normalised(wine.name(Language.RU)));
    }
}
