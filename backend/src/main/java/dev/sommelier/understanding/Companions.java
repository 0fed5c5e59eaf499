package dev.sommelier.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Drops countries that tell where people come from: «гости-французы», "my Italian mother-in-law". */
final class Companions {

    private static final Set<String> PEOPLE = Set.of("friend", "friends", "guest", "guests", "cousin", "cousins", "wife",
            "husband", "girlfriend", "boyfriend", "colleague", "colleagues", "boss", "neighbour", "neighbours", "teacher",
            "mother", "father", "grandmother", "grandfather", "grandma", "family", "mum", "dad", "partner", "inlaws",
            "restaurant", "movie", "film", "wedding", "гости", "гость", "гостей", "друг", "друга", "другу", "друзья",
            "друзей", "подруга", "подруге", "подругу", "коллега", "коллеге", "коллеги", "теща", "свекровь", "муж", "жена",
            "родственники", "партнеры", "партнер", "ресторан", "ресторане", "фильм", "сосед", "соседка");

    /** The mentions without countries that stand beside a person. */
    List<Mention> without(List<Token> tokens, List<Mention> mentions) {
        return mentions.stream().filter(m -> !m.is(Dimension.COUNTRY) || !isOfPeople(tokens, m)).toList();
    }

    private static boolean isOfPeople(List<Token> tokens, Mention country) {
        boolean from = country.from() > 1 && Set.of("from", "из").contains(tokens.get(country.from() - 1).text());
        return Stream.of(country.to(), from ? country.from() - 2 : country.from() - 1)
                .filter(at -> at >= 0 && at < tokens.size())
                .filter(at -> from ? at < country.from() : at == country.to() || Endings.isCyrillic(tokens.get(at).text()))
                .anyMatch(at -> PEOPLE.contains(tokens.get(at).text()));
    }
}
