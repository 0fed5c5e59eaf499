package dev.sommelier.understanding.taste;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.dialogue.CueLexicon;
import dev.sommelier.understanding.dialogue.Cues;
import dev.sommelier.understanding.dialogue.Dialogue;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.lexicon.WineTraits;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WordClasses;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import dev.sommelier.understanding.question.Form;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads what somebody thinks of a kind of wine, clause by clause: "Tannat. Never again", «грузинские люблю, а вот
 * молдавские не пошли».
 */
public final class KindOpinionReader {

    static final Pattern CLAUSES = Pattern.compile(
            "[.!?;,\\n\\u2014\\u2013]+|(?<=\\s)(?=(?:but|so|though|than|while|who|но|чем|кто|зато|поэтому|хотя|а вот|так что|just give|just find|just get|just show|просто дай|просто покажи)\\s)"
                    + "|(?<=\\s)(?=(?:and|и)\\s(?:hates?|loves?|likes?|adores?|can't|cant|ненави|терпеть|люби|любл|обожа|не\\s))");
    private static final Set<String> COMPARING = Set.of("than", "чем");
    private static final Set<Dimension> TASTES = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN, Dimension.AROMA, Dimension.GRAPE, Dimension.COUNTRY,
            Dimension.REGION);
    private static final Set<Intent> OPEN = EnumSet.of(Intent.RECOMMEND, Intent.UNCLEAR, Intent.PRAISE, Intent.COMPLAINT,
            Intent.LIKED, Intent.DISLIKED, Intent.DEFINE, Intent.HEALTH, Intent.DECLINE);
    /** In characters; what is longer is a story, and each clause is read by itself. */
    private static final int LONGEST = 300;
    /** "I hate the dry mouth reds give me. Is there a red that does not?" asks for red all the same. */
    private static final Set<Dimension> KINDS = EnumSet.of(Dimension.COLOUR, Dimension.KIND);
    private static final Set<String> SERVED = WordClasses.of("served");
    private static final Set<String> OTHERS = Set.of("she", "he", "they", "she's", "he's", "она", "он", "они", "любит", "любят");
    private static final Set<String> SELF = Set.of("i", "we", "я", "мы", "люблю", "любим", "мне", "нам");
    private static final List<String> NOTING = List.of("write that down", "write it down", "make a note", "note that",
            "remember that", "for the record",
            "keep that in mind", "запиши", "запомни", "учти", "имей в виду", "имейте в виду", "на будущее", "заметь");
    private static final Set<String> CORRECTING = Set.of("only", "but", "wait", "oh", "oops", "actually", "sorry", "no", "ah",
            "только", "но", "ой",
            "нет", "точнее", "вернее", "однако", "ах", "стоп");
    private static final List<Dimension> CHANGED = List.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS);
    private static final Set<Dimension> NAMES = EnumSet.of(Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION);
    private static final Set<String> TOO = Set.of("too", "слишком", "чересчур", "чрезмерно");
    /** Behind "too" these say nothing of how a wine tastes. */
    private static final Set<String> CIRCUMSTANCES = WordClasses.of("circumstance");

    private final CueLexicon cues;
    private final RequestReader requests;
    private final StyleOrders orders;

    public KindOpinionReader(CueLexicon cues, RequestReader requests) {
        this.cues = cues;
        this.requests = requests;
        this.orders = new StyleOrders(cues, this::tastes);
    }

    /** The reading with what its clauses reject refused, though no word of negation stands there. */
    public Reading judged(Reading reading) {
        Cues all = find(reading.text());
        boolean rejects = exceeds(reading.text()) || all.has(DialogueCue.DISLIKES) || all.has(DialogueCue.DISLIKES_IT) || all.has(DialogueCue.PREFERS);
        if (!rejects || reading.text().length() > LONGEST || reading.facets().keySet().stream().noneMatch(TASTES::contains)) {
            return reading;
        }
        Map<Dimension, Facet> judged = new EnumMap<>(Dimension.class);
        reading.facets().forEach((dimension, facet) -> {
            if (!TASTES.contains(dimension)) {
                judged.put(dimension, facet);
            }
        });
        Map<Dimension, Facet> last = Map.of();
        boolean asked = false;
        for (String clause : CLAUSES.split(reading.text())) {
            Cues said = find(clause);
            Map<Dimension, Facet> tastes = tastes(clause, reading);
            boolean compared = compares(clause) && all.has(DialogueCue.PREFERS);
            if (tastes.isEmpty() && said.has(DialogueCue.DISLIKES_IT) && !Rejection.isDenied(clause)) {
                last = asked ? Map.of() : last; // "a dry Riesling please, the last one was like cough syrup"
                last.forEach((dimension, facet) -> judged.merge(dimension, Rejection.refused(facet), Rejection::instead));
            } else if (!tastes.isEmpty() && !compared) {
                boolean refuses = said.has(DialogueCue.DISLIKES) || said.has(DialogueCue.DISLIKES_IT) || exceeds(clause);
                Map<Dimension, Facet> meant = refuses ? Rejection.ofClause(tastes, clause) : Rejection.ofList(tastes, reading);
                if (!refuses && (said.has(DialogueCue.REQUESTS) || clause.indexOf('?') >= 0)) {
                    meant.forEach((dimension, facet) -> judged.computeIfPresent(dimension,
                            (any, before) -> KINDS.contains(dimension)
                            && before.refused().containsAll(facet.wanted()) ? Facet.NONE : before));
                }
                meant.forEach((dimension, facet) -> judged.merge(dimension, facet, Facet::and));
                last = tastes;
                asked = said.has(DialogueCue.REQUESTS);
            }
        }
        judged.replaceAll((dimension, facet) ->
                dimension == Dimension.REGION ? facet.wishesFirst() : facet.refusalsFirst());
        return reading.judging(judged);
    }

    /**
     * Whether a message only says what somebody thinks and asks for nothing. What it rejects of the wines just shown is
     * to be replaced, though.
     */
    public boolean isOpinion(Reading reading, Dialogue dialogue) {
        boolean changes = dialogue.hasShown() && (find(reading.text()).has(DialogueCue.PREFERS) || corrects(reading, dialogue));
        return isOpinion(reading) && !changes && !orders.follow(reading)
                && (!dialogue.hasShown() || dialogue.focus().wines().stream().noneMatch(wine -> isRejected(wine, reading)));
    }

    /** Whether it corrects the kind of the wines shown: "oh no, she loves white!" */
    private static boolean corrects(Reading reading, Dialogue dialogue) {
        return CORRECTING.contains(firstWord(reading.text()).replaceAll("\\p{Punct}", ""))
                && CHANGED.stream().anyMatch(dimension -> reading.wants(dimension) && !dialogue.focus().wines().stream()
                        .allMatch(wine -> WineTraits.has(wine, dimension, reading.facet(dimension))));
    }

    private static boolean isRejected(Wine wine, Reading reading) {
        boolean dry = wine.sweetness() == Sweetness.DRY && reading.wants(Dimension.SWEETNESS)
                && !reading.facet(Dimension.SWEETNESS).wanted().contains("dry");
        return dry || reading.facets().entrySet().stream().anyMatch(entry -> !entry.getValue().refused().isEmpty()
                && WineTraits.has(wine, entry.getKey(), Facet.wanting(entry.getValue().refused())));
    }

    private boolean isOpinion(Reading reading) {
        Cues said = find(reading.text());
        boolean judges = said.has(DialogueCue.LIKES_KIND) || said.has(DialogueCue.DISLIKES) || said.has(DialogueCue.DISLIKES_IT) || said.has(DialogueCue.PREFERS)
                || exceeds(reading.text());
        boolean sure = reading.question() != null && reading.question().sure() && reading.question().asks(Form.STRONG);
        boolean asks = reading.text().indexOf('?') >= 0 || requests(said) || sure || reading.budget() != null
                || reading.ordinal() != 0;
        boolean ofTaste = !reading.facets().isEmpty() && TASTES.containsAll(reading.facets().keySet());
        String text = TextNormaliser.typed(reading.text());
        boolean noted = NOTING.stream().anyMatch(text::contains) && reading.budget() == null && text.indexOf('?') < 0;
        boolean refuses = reading.facets().values().stream().anyMatch(facet -> !facet.refused().isEmpty());
        return !servesSomebody(text) && (judges && !asks || noted && (judges || refuses)) && ofTaste && OPEN.contains(reading.intent())
                && reading.text().length() <= LONGEST;
    }

    /** Whether it rejects a wine that the catalogue knows by name: "that retsina was like a pine tree, never again". */
    public boolean rejectsNamed(Reading reading) {
        Cues said = find(reading.text());
        return reading.facets().isEmpty() && reading.budget() == null && reading.text().indexOf('?') < 0 && !requests(said)
                && reading.relatives().isEmpty()
                && (said.has(DialogueCue.DISLIKES) || said.has(DialogueCue.DISLIKES_IT));
    }

    /** Whether a grape or place has too much of something: "most New Zealand Sauvignons are too grassy". */
    private boolean exceeds(String text) {
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(text));
        boolean excess = IntStream.range(0, tokens.size() - 1).anyMatch(at -> TOO.contains(tokens.get(at).text())
                && !tokens.get(at + 1).is(Token.Type.STOP) && !CIRCUMSTANCES.contains(tokens.get(at + 1).text()));
        return excess && requests.read(text, Language.EN, null).facets().keySet().stream().anyMatch(NAMES::contains);
    }

    /** Whether who is told of is to be served: «бабушке 80, она любит сладкое». */
    private static boolean servesSomebody(String text) {
        List<String> words = Tokenizer.tokens(text).stream().map(Token::text).toList();
        return words.stream().anyMatch(SERVED::contains) && words.stream().anyMatch(OTHERS::contains)
                && words.stream().noneMatch(SELF::contains);
    }

    /** Whether it asks for something: "I can't bear anything oaky" does not, though "anything" does elsewhere. */
    private static boolean requests(Cues said) {
        return said.of(DialogueCue.REQUESTS).stream().anyMatch(request -> said.of(Set.of(DialogueCue.DISLIKES, DialogueCue.DISLIKES_IT)).stream()
                .noneMatch(dislike -> dislike.to() == request.from()));
    }

    private Cues find(String text) {
        return cues.find(Tokenizer.tokens(TextNormaliser.typed(text)));
    }

    /** Whether it names what is only compared with: "than Malbec". */
    static boolean compares(String clause) {
        return COMPARING.contains(firstWord(clause));
    }

    private static String firstWord(String clause) {
        return TextNormaliser.typed(clause).strip().split(" ")[0];
    }

    private Map<Dimension, Facet> tastes(String clause, Reading whole) {
        Map<Dimension, Facet> tastes = new EnumMap<>(Dimension.class);
        requests.read(clause, whole.language(), null).facets().forEach((dimension, facet) -> {
            if (TASTES.contains(dimension)) {
                tastes.put(dimension, facet);
            }
        });
        return tastes;
    }
}
