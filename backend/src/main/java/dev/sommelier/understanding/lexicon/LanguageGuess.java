package dev.sommelier.understanding.lexicon;

import dev.sommelier.account.Language;
import java.util.List;
import java.util.Set;

/**
 * Guesses the language to answer in. The majority of words decides; Latin names in a Russian sentence ("что скажете про
 * Château Musar") and a lone name such as "Chablis" do not count as English.
 */
public final class LanguageGuess {

    private static final Set<Dimension> NAMES = Set.of(Dimension.GRAPE, Dimension.REGION, Dimension.WINE, Dimension.CURRENCY);

    private final OrdinaryWords ordinary;

    public LanguageGuess(OrdinaryWords ordinary) {
        this.ordinary = ordinary;
    }

    public Language guess(List<Token> tokens, List<Mention> mentions, Language fallback) {
        int russian = 0;
        int english = 0;
        int latin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.is(Token.Type.WORD)) {
                continue;
            }
            if (Endings.isCyrillic(token.text())) {
                russian++;
            } else {
                latin++;
                english += isEnglish(token, i, mentions) ? 1 : 0;
            }
        }
        if (russian == 0) {
            return english > 0 || latin > 2 ? Language.EN : fallback;
        }
        if (russian == english) {
            return fallback;
        }
        return english > russian ? Language.EN : Language.RU;
    }

    private boolean isEnglish(Token token, int at, List<Mention> mentions) {
        if (ordinary.contains(token.text())) {
            return true;
        }
        List<Mention> here = mentions.stream().filter(m -> m.from() <= at && at < m.to()).toList();
        return !here.isEmpty() && here.stream().noneMatch(m -> NAMES.contains(m.dimension()));
    }
}
