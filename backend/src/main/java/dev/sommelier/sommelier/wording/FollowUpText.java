package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WineDescription;
import dev.sommelier.sommelier.phrasing.WishPhrase;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.dialogue.ShownList;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words what is said besides recommending: that a choice was noted, what was chosen before, small talk. */
public final class FollowUpText {

    private static final int COLD = 13;

    private final Templates templates;
    private final WishPhrase wishes;
    private final GreetingText greetings;

    FollowUpText(Templates templates, WishPhrase wishes, GreetingText greetings) {
        this.templates = templates;
        this.wishes = wishes;
        this.greetings = greetings;
    }

    /** Confirms which wine is taken. */
    public String choice(Situation situation) {
        FollowUp taken = situation.understood().followUp();
        if (taken.wines().isEmpty()) {
            return templates.say("choice.elsewhere", situation) + " "
                    + templates.say("choice.elsewhere_" + style(situation), situation);
        }
        return templates.say("choice.taken", situation, Map.of("names", Markdown.names(taken.wines(), situation.language())))
                + " " + serving(taken.wines().get(0), situation);
    }

    String taken(Situation situation) {
        return templates.say("choice.noted", situation,
                Map.of("names", Markdown.names(situation.understood().taken(), situation.language())));
    }

    /** How the wine that was taken elsewhere is served, as far as it was told. */
    private static String style(Situation situation) {
        Reading reading = situation.understood().reading();
        return reading.wants(Dimension.KIND) && reading.facet(Dimension.KIND).wanted().contains("sparkling") ? "sparkling"
                : reading.facet(Dimension.COLOUR).wanted().equals(Set.of("red")) ? "red"
                : reading.facet(Dimension.COLOUR).wanted().contains("white")
                || reading.facet(Dimension.COLOUR).wanted().contains("rose")
                        ? "white" : "any";
    }

    String which(Situation situation) {
        Language language = situation.language();
        FollowUp asked = situation.understood().followUp();
        return templates.say(asked.topic() == DialogueCue.TAKE ? "choice.which" : "shown.which", situation,
                Map.of("names", asked.wines().stream().map(wine -> Markdown.name(wine, language))
                        .collect(Collectors.joining(language.choose(" or ", " или ")))));
    }

    /**
     * What was chosen from a list, or what it held.
     *
     * @param decided whether the wines asked about were chosen, and not only shown
     */
    public String chosen(boolean decided, Situation situation) {
        FollowUp asked = situation.understood().followUp();
        ShownList list = asked.list();
        Language language = situation.language();
        String wish = wishes.of(list.wish(), language);
        List<Wine> wines = asked.wines().isEmpty() ? list.wines() : asked.wines();
        Map<String, String> values = Map.of("wish", wish, "names", Markdown.names(wines, language),
                "serving", wines.isEmpty() ? "" : serving(wines.get(0), situation));
        if (asked.wines().isEmpty()) {
            return templates.say(wish.isEmpty() ? "recall.open_bare" : "recall.open", situation, values);
        }
        String key = !decided ? "recall.pointed" : wish.isEmpty() ? "recall.chosen" : "recall.chosen_for";
        return templates.say(key, situation, values);
    }

    /** The wines of a list that the person came back to. */
    String back(ShownList list, Situation situation) {
        return templates.say("back", situation, Map.of("wish", wishes.of(list.wish(), situation.language()),
                "names", Markdown.names(list.wines(), situation.language())));
    }

    public String smallTalk(ReplyContext context, Situation situation) {
        String key = "chat." + EnumCode.of(situation.understood().followUp().topic());
        return templates.say(key, situation, Map.of("part", greetings.bareSalute(context, situation.language())));
    }

    private String serving(Wine wine, Situation situation) {
        String key = wine.tannin() >= 4 ? "choice.air" : wine.servingMax() <= COLD ? "choice.cold" : "choice.room";
        return templates.say(key, situation, Map.of("temperature", WineDescription.temperature(wine)));
    }
}
