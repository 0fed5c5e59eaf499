package dev.sommelier.sommelier.evaluation;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.act.Act;
import dev.sommelier.understanding.act.ActModel;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.wine.catalogue.Wine;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints what the house sommelier makes of the message in the environment variable {@code Q}, stage by stage; run by
 * {@code make ask Q="…"}. Several messages of one conversation are separated by {@code /} between spaces.
 */
public final class Explain {

    private Explain() {
    }

    public static void main(String[] none) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String[] messages = System.getenv("Q").split(" / ");
        HouseChat chat = new HouseChat(messages[0].matches(".*\\p{IsCyrillic}.*") ? Language.RU : Language.EN);
        for (String message : messages) {
            out.println("> " + message);
            HouseChat.Reply reply = chat.say(message);
            explain(HouseChat.mentions(message), chat.understood(), out);
            out.println("  reply       " + reply.asText(Language.EN).replace("\n", "\n              "));
        }
    }

    private static void explain(List<Mention> mentions, Understood understood, PrintStream out) {
        Reading reading = understood.reading();
        out.println("  lexicon     " + mentions.stream()
                .map(m -> m.dimension() + "=" + m.code() + "@" + m.from() + "-" + m.to()).toList());
        out.println("  unknown     " + reading.unknown());
        out.println("  learned     " + learned(reading.text(), understood.dialogue().hasShown()));
        out.println("  act         " + reading.intent() + (reading.question() == null ? "" : " " + reading.question()));
        out.println("  frame       " + reading.facets() + " budget " + reading.budget() + " " + reading.relatives()
                + (reading.ordinal() == 0 ? "" : " ordinal " + reading.ordinal()));
        out.println("  names       " + codes(understood.named()));
        FollowUp followUp = understood.followUp();
        out.println("  follow-up   " + (followUp == null ? "none"
                : followUp.kind() + " " + followUp.topic() + " " + codes(followUp.wines())));
        out.println("  wish        " + understood.wish().facets() + " budget " + understood.wish().budget()
                + (understood.wish().like() == null ? "" : " like " + understood.wish().like().code()));
    }

    /** What the model of acts makes of the words, the likeliest two. */
    private static String learned(String text, boolean later) {
        return new ActModel().guess(text, later).likelihoods().entrySet().stream()
                .sorted(Map.Entry.<Act, Double>comparingByValue().reversed()).limit(2)
                .map(one -> String.format(Locale.ROOT, "%s %.2f", one.getKey(), one.getValue())).collect(Collectors.joining(", "));
    }

    private static List<String> codes(List<Wine> wines) {
        return wines.stream().map(Wine::code).toList();
    }
}
