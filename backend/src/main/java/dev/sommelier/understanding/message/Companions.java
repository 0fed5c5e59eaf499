package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
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

    private static final Set<String> BEING = Set.of("he's", "hes", "she's", "shes", "they're", "theyre", "i'm", "im", "we're",
            "he", "she", "they", "он", "она", "они", "тоже");
    /** After one of these the country of the person counts as wanted: "he's a proud Italian". */
    private static final Set<String> DEVOTED = Set.of("proud", "patriot", "patriotic", "homesick", "nostalgic", "гордится",
            "гордый", "гордые", "гордятся", "патриот", "патриоты", "скучает", "скучают", "ностальгирует");
    private static final Set<String> MARRYING = Set.of("to", "with", "married", "marrying", "dating", "from");
    /** Words that go on behind what somebody is: "he's French and I'm lost". */
    private static final Set<String> AFTER = Set.of("and", "but", "so", "who", "и", "а", "но", "или", "with", "by", "in", "living");

    /** The mentions without countries that stand beside a person. */
    List<Mention> without(List<Token> tokens, List<Mention> mentions) {
        return mentions.stream().filter(m -> !m.is(Dimension.COUNTRY) || !isOfPeople(tokens, m)).toList();
    }

    private static boolean isOfPeople(List<Token> tokens, Mention country) {
        if (tokens.stream().anyMatch(token -> DEVOTED.contains(token.text()))) {
            return false;
        }
        if (isBeing(tokens, country) || isDestination(tokens, country)) {
            return true;
        }
        boolean from = country.from() > 1 && Set.of("from", "из").contains(tokens.get(country.from() - 1).text());
        return Stream.of(country.to(), from ? country.from() - 2 : country.from() - 1)
                .filter(at -> at >= 0 && at < tokens.size())
                .filter(at -> from ? at < country.from() : at == country.to() || Endings.isCyrillic(tokens.get(at).text()))
                .anyMatch(at -> PEOPLE.contains(tokens.get(at).text()));
    }

    /** Whether it names the place again: «тоже Испания», where «тоже испанец» tells of a person. */
    private static boolean isAlsoPlace(List<Token> tokens, int verb, Mention country) {
        return tokens.get(verb).is("тоже") && tokens.get(country.to() - 1).text().endsWith("ия");
    }

    /** Whether it is where somebody or the bottle goes: «посылаю брату в Канаду». */
    private static boolean isDestination(List<Token> tokens, Mention country) {
        String word = tokens.get(country.from()).text();
        return country.from() > 0 && tokens.get(country.from() - 1).is("в") && (word.endsWith("у") || word.endsWith("ю"));
    }

    /** Whether it tells where people are from: "he's French", "my boss is Italian", «муж итальянец», «гости немцы». */
    private static boolean isBeing(List<Token> tokens, Mention country) {
        int before = country.from() - 1;
        if (before < 0) {
            return false;
        }
        String word = tokens.get(before).text();
        boolean ends = country.to() == tokens.size() || !tokens.get(country.to()).is(Token.Type.WORD)
                || AFTER.contains(tokens.get(country.to()).text());
        boolean article = word.equals("a") || word.equals("an");
        int verb = article ? before - 1 : before;
        boolean person = verb > 0 && PEOPLE.contains(tokens.get(verb - 1).text());
        boolean being = verb >= 0 && (BEING.contains(tokens.get(verb).text()) && !isAlsoPlace(tokens, verb, country)
                || verb > 0 && tokens.get(verb).is("am") && tokens.get(verb - 1).is("i"))
                || person && Set.of("is", "are", "was", "were").contains(tokens.get(verb).text());
        return ends && (being || article && verb >= 0 && MARRYING.contains(tokens.get(verb).text()))
                || PEOPLE.contains(word) && Endings.isCyrillic(word);
    }
}
