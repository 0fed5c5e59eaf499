package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WishPhrase;
import dev.sommelier.understanding.Understood;
import java.util.List;
import java.util.Map;

/** The greeting of a session that continues a former one: its wish and the wines it showed last. */
final class ContinuationText {

    private final Templates templates;
    private final WishPhrase wishes;

    ContinuationText(Templates templates, WishPhrase wishes) {
        this.templates = templates;
        this.wishes = wishes;
    }

    String of(Understood understood, Language language, long seed) {
        String wish = wishes.of(understood.wish(), language);
        List<String> names = understood.shown().stream().map(wine -> Markdown.name(wine, language)).toList();
        String key = (wish.isEmpty() ? "" : "_wish") + (names.isEmpty() ? "" : "_wines");
        return templates.say("continuation" + (key.isEmpty() ? "_bare" : key), language, seed,
                Map.of("wish", wish, "names", Phrases.join(names, language)));
    }
}
