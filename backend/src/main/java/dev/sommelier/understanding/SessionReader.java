package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.dialogue.CueLexicon;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.dialogue.FollowUpReader;
import dev.sommelier.understanding.dialogue.OpinionReader;
import dev.sommelier.understanding.dialogue.ShownList;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.ProperNames;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.Relative;
import dev.sommelier.understanding.message.RequestReader;
import dev.sommelier.understanding.question.Form;
import dev.sommelier.understanding.question.Party;
import dev.sommelier.understanding.question.Question;
import dev.sommelier.understanding.wish.RefusedGrapes;
import dev.sommelier.understanding.wish.RelativeWishes;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.understanding.wish.WishFolder;
import dev.sommelier.understanding.wish.WishResemblance;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folds the turns of a session into the wish that holds after its last message. */
@Singleton
public final class SessionReader {

    /** Older turns are left out, because each costs a catalogue query. */
    private static final int TURNS = 40;
    private static final int LONGEST = 4000;
    private static final Set<String> DESSERTS = Set.of("dessert", "cake", "fruit_dessert", "chocolate", "ice_cream", "cream_dessert", "apple_pie");
    /** What points to earlier sessions, whose wines are asked for again as they are. */
    private static final List<String> FORMER = List.of("last ", "usual", "before", "favour", "favor", "прошл", "обычн",
            "любим", "раньше");


    private final RequestReader requests;
    private final WishFolder folder = new WishFolder();
    private final RelativeWishes relatives = new RelativeWishes();
    private final RefusedGrapes refusedGrapes = new RefusedGrapes();
    private final WishResemblance likeness = new WishResemblance();
    private final WineCatalogue catalogue;

    private final NamedWines namedWines;
    private final FollowUpReader followUps;
    private final Sentences sentences;
    private final OpinionReader opinions;
    private final Contrasts contrasts = new Contrasts();

    public SessionReader(RequestReader requests, Lexicon lexicon, CueLexicon cues, ProperNames properNames,
            WineCatalogue catalogue) {
        this.requests = requests;
        this.namedWines = new NamedWines(catalogue, properNames, lexicon);
        this.followUps = new FollowUpReader(cues, lexicon, properNames);
        this.sentences = new Sentences(requests);
        this.opinions = new OpinionReader(cues, requests);
        this.catalogue = catalogue;
    }

    public Understood read(ReplyContext context) {
        List<Turn> turns = turns(context);
        Understood so = Understood.nothing(context.language());
        Language language = context.language();
        boolean asked = false;
        boolean showed = false;
        for (Turn turn : turns.subList(Math.max(0, turns.size() - TURNS), turns.size())) {
            if (turn.role() == Role.USER) {
                so = heard(so, bounded(turn.text()), language, asked, asked && !showed);
                language = so.reading().language();
            } else {
                asked = turn.text().strip().endsWith("?");
                showed = !turn.wines().isEmpty();
                so = turn.wines().isEmpty() ? so.told(turn.text()) : so.showing(catalogue.byIds(turn.wines()));
            }
        }
        return so;
    }

    /** @param offered whether the reply before was a question without wines */
    private Understood heard(Understood so, String text, Language language, boolean asked, boolean offered) {
        Optional<Sentences.Two> two = sentences.split(text, so, language);
        if (two.isPresent()) {
            Understood chosen = add(so, two.get().first(), language, asked, offered);
            if (chosen.followUp() != null && (chosen.followUp().kind() == FollowUp.Kind.CHOICE
                    || chosen.followUp().kind() == FollowUp.Kind.SHOWN && two.get().asksFirst())) {
                return add(chosen, two.get().rest(), language, asked, false);
            }
        }
        return add(so, text, language, asked, offered);
    }

    private Understood add(Understood before, String text, Language language, boolean asked, boolean offered) {
        String currency = before.wish().budget() == null ? null : before.wish().budget().currency();
        Reading reading = namedWines.refusing(opinions.judged(requests.read(text, language, currency)));
        reading = before.dialogue().hasShown() ? reading : contrasts.againstItself(reading);
        if (followUps.asksWhetherFits(reading, before.dialogue()) && before.wish().wants(Dimension.DISH)) {
            return fitting(before, reading);
        }
        Optional<String> grape = followUps.asksElsewhere(reading) ? grape(before, reading) : Optional.empty();
        if (grape.isPresent()) {
            return whereGrown(grape.get(), before, reading);
        }
        List<Wine> named = namedWines.of(reading);
        Optional<ShownList> back = followUps.backTo(reading, before.dialogue());
        Understood so = back.map(before::backTo).orElse(before);
        boolean contrasting = so.dialogue().hasShown() && contrasts.asks(reading);
        boolean varied = so.dialogue().hasShown() && named.isEmpty() && variesShown(reading);
        reading = back.isPresent() || contrasting || varied ? reading.following() : reading;
        if (varied || contrasting && !reading.intent().asksForWine()) {
            boolean elsewhere = reading.wants(Dimension.COUNTRY) || reading.wants(Dimension.REGION);
            reading = reading.as(elsewhere && !reading.wants(Dimension.COLOUR) ? Intent.SIMILAR : Intent.RECOMMEND);
        }
        boolean missed = !named.isEmpty() && !so.dialogue().hasShown() && followUps.misses(reading);
        reading = reading.as(missed ? Intent.SIMILAR : settled(reading, named, so, offered && so.dialogue().pending() == null));
        Understood now = new Understood(
                reading, so.wish(), so.shown(), named, false, so.dialogue().hearing(reading), null);
        boolean spoken = before.reading().intent() == Intent.DEFINE && !before.reading().facets().isEmpty();
        Optional<FollowUp> followUp = contrasting || varied || spoken && followUps.asksToSee(reading) ? Optional.empty()
                : followUps.read(reading, named, now.dialogue(), offered);
        if (followUp.isPresent()) {
            return now.following(followUp.get());
        }
        if (followUps.asksOn(reading) && so.dialogue().hasShown()) {
            return goingOn(now, so, asked);
        }
        if (reading.intent() == Intent.FORGET || reading.intent() != Intent.INJECTION && sentences.takesBack(reading)) {
            return forgetting(now, asked);
        }
        if (opinions.isOpinion(reading, now.dialogue())) {
            return fold(new Understood(reading.as(Intent.OPINION), now.wish(), now.shown(), List.of(), false, now.dialogue(), null),
                    asked);
        }
        boolean place = reading.intent() == Intent.ABOUT && named.isEmpty() && !reading.facets().isEmpty();
        return reading.intent().asksForWine() || place ? fold(now, asked) : now;
    }

    /** "Would Champagne do as well?", "why not a Shiraz?": whether another wine suits the dish spoken of. */
    private Understood fitting(Understood before, Reading reading) {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        facets.putAll(reading.facets());
        facets.put(Dimension.DISH, Facet.wanting(before.wish().wanted(Dimension.DISH)));
        Set<Form> forms = EnumSet.of(Form.MATCH, Form.YESNO);
        Reading asked = reading.wishing(facets).asking(new Question(Set.of(), forms, true, Party.NONE));
        return new Understood(asked, before.wish(), before.shown(), List.of(), false, before.dialogue().hearing(reading), null);
    }

    /** The grape a message speaks of: named in it, wished for before, or the first of all wines shown. */
    private static Optional<String> grape(Understood before, Reading reading) {
        if (reading.wants(Dimension.GRAPE) || before.wish().wants(Dimension.GRAPE)) {
            return Stream.concat(reading.facet(Dimension.GRAPE).wanted().stream(), before.wish().wanted(Dimension.GRAPE).stream()).findFirst();
        }
        Wine subject = before.dialogue().subject();
        List<Wine> spoken = subject == null ? before.shown() : List.of(subject);
        Set<String> grapes = spoken.stream().flatMap(wine -> wine.grapes().stream().limit(1)).collect(Collectors.toSet());
        return grapes.size() == 1 ? grapes.stream().findFirst() : Optional.empty();
    }

    /** "Do other countries grow it too?" */
    private static Understood whereGrown(String grape, Understood before, Reading reading) {
        Reading asked = reading.wishing(Map.of(Dimension.GRAPE, Facet.wanting(List.of(grape))))
                .asking(new Question(Set.of(), EnumSet.of(Form.ORIGIN), true, Party.NONE));
        return new Understood(asked, before.wish(), before.shown(), List.of(), false, before.dialogue().hearing(reading), null);
    }

    /** "Show me that then" asks for what the message before spoke of; without any it asks for more. */
    private Understood goingOn(Understood now, Understood before, boolean asked) {
        Reading last = before.reading();
        boolean spoken = before.followUp() == null && !last.intent().asksForWine() && !last.facets().isEmpty();
        Reading reading = spoken ? now.reading().wishing(last.facets()).as(Intent.RECOMMEND) : now.reading().as(Intent.MORE);
        return fold(new Understood(reading, now.wish(), now.shown(), spoken ? before.named() : List.of(), false,
                now.dialogue(), null), asked);
    }

    /** Takes back the part that is named, "forget the rosé", or everything, and adds what is wanted instead. */
    private Understood forgetting(Understood now, boolean asked) {
        Sentences.Forgotten forgotten = sentences.forgotten(now.reading());
        if (forgotten.isEverything()) {
            return new Understood(now.reading(), Wish.NONE, List.of(), List.of(), true, now.dialogue(), null);
        }
        Wish left = now.wish();
        for (Dimension dimension : forgotten.dimensions()) {
            left = left.with(dimension, Facet.NONE);
        }
        left = forgotten.isOfPrice() ? left.with((Budget) null) : left;
        Reading instead = forgotten.instead().as(Intent.RECOMMEND);
        return fold(new Understood(instead, left, now.shown(), List.of(), false, now.dialogue(), null), asked);
    }

    /** Bounds the work for a long pasted text. */
    private static String bounded(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** "The same, but white", «то же, но из Чили»: the wines shown with something changed, and none of them again. */
    private static boolean variesShown(Reading reading) {
        String text = TextNormaliser.typed(reading.text());
        return reading.intent() == Intent.AGAIN && FORMER.stream().noneMatch(text::contains)
                && (reading.wants(Dimension.COLOUR) || reading.wants(Dimension.KIND) || reading.wants(Dimension.SWEETNESS)
                        || reading.wants(Dimension.COUNTRY) || reading.wants(Dimension.REGION));
    }

    /** The intent once it is known whether a wine was named and whether there is one to point at. */
    private static Intent settled(Reading reading, List<Wine> named, Understood so, boolean offered) {
        boolean place = reading.wants(Dimension.GRAPE) || reading.wants(Dimension.REGION)
                || reading.wants(Dimension.COUNTRY);
        boolean pointing = !so.shown().isEmpty() && (reading.ordinal() != 0 || reading.saysNothingOfWine());
        Intent intent = reading.intent();
        Intent plain = reading.saysNothingOfWine() ? Intent.UNCLEAR : Intent.RECOMMEND;
        boolean direction = !named.isEmpty() && reading.liking()
                && (reading.wants(Dimension.DISH) || reading.budget() != null);
        boolean dear = !named.isEmpty() && (NamedWines.isTooDear(named.get(0), reading)
                || reading.relatives().contains(Relative.CHEAPER));
        if (dear && (intent == Intent.RECOMMEND || intent == Intent.ABOUT || intent == Intent.UNCLEAR || intent == Intent.MORE)) {
            return Intent.SIMILAR;
        }
        return switch (intent) {
            case RECOMMEND -> direction ? Intent.LIKED : intent;
            case ABOUT -> named.isEmpty() && !place && !reading.saysNothingOfWine() ? Intent.RECOMMEND : intent;
            case AVAILABLE -> named.isEmpty() ? Intent.ABOUT : Intent.RECOMMEND;
            case UNCLEAR -> named.isEmpty() ? reading.ordinal() != 0 && pointing ? Intent.ABOUT : intent
                    : Intent.RECOMMEND;
            case AGREE -> offered && !so.wish().isEmpty() ? Intent.MORE : named.isEmpty() ? intent : Intent.RECOMMEND;
            case PRAISE, GREETING, THANKS -> named.isEmpty() ? intent : Intent.RECOMMEND;
            case LIKED, DISLIKED -> named.isEmpty() && !pointing ? plain == Intent.UNCLEAR ? Intent.PRAISE : plain
                    : intent;
            default -> intent;
        };
    }

    /** The wines a message names, best match first. */
    public List<Wine> named(Reading reading) {
        return namedWines.of(reading);
    }

    private Understood fold(Understood now, boolean asked) {
        Reading reading = now.reading();
        Wine model = model(now);
        boolean another = !now.named().isEmpty() || reading.intent() == Intent.ABOUT
                || reading.intent() == Intent.DISLIKED && now.wish().like() != null;
        boolean afresh = another || folder.opensAfresh(now.wish(), reading, asked);
        Wish wish = afresh ? folder.afresh(now.wish(), reading) : now.wish();
        wish = refusedGrapes.colouring(folder.add(wish, reading), reading);
        wish = DESSERTS.containsAll(reading.facet(Dimension.DISH).wanted()) && !reading.facet(Dimension.DISH).wanted().isEmpty()
                ? forDessert(wish, reading) : wish;
        if (model != null) {
            wish = likeness.towards(wish, model, reading);
        }
        boolean besideModel = model != null && !now.named().isEmpty();
        Wine pointed = reading.ordinal() == 0 ? null : now.pointedAt();
        boolean byName = besideModel && now.shown().isEmpty() && reading.intent() == Intent.SIMILAR;
        wish = contrasts.apply(wish, reading, byName ? List.of(model) : pointed == null ? now.shown() : List.of(pointed), byName);
        wish = relatives.apply(wish, reading.relatives(), besideModel ? List.of(model) : now.shown());
        if (reading.intent() == Intent.DISLIKED) {
            wish = likeness.away(wish, now.named().isEmpty() ? now.pointedAt() : now.named().get(0));
        }
        return new Understood(reading, wish, now.shown(), now.named(), afresh, now.dialogue(), null);
    }

    /** "And what about the lemon tart?": the course before may have been anything but sweet. */
    private static Wish forDessert(Wish wish, Reading reading) {
        Wish sweet = reading.facet(Dimension.SWEETNESS).isEmpty() && !wish.facet(Dimension.SWEETNESS).isEmpty()
                ? wish.with(Dimension.SWEETNESS, Facet.NONE) : wish;
        return (reading.facet(Dimension.COLOUR).isEmpty() ? sweet.with(Dimension.COLOUR, Facet.NONE) : sweet).resembling(null);
    }

    /** The wine to resemble: the one named, or the one pointed at; null when there is none. */
    private static Wine model(Understood now) {
        Intent intent = now.reading().intent();
        if (now.namesFamily() && intent != Intent.SIMILAR && intent != Intent.LIKED) {
            return null;
        }
        if (!now.named().isEmpty() && intent != Intent.DISLIKED) {
            return now.named().get(0);
        }
        if (intent == Intent.SIMILAR || intent == Intent.LIKED) {
            Wine pointed = now.pointedAt();
            return pointed == null && !now.shown().isEmpty() ? now.shown().get(0) : pointed;
        }
        return null;
    }

    /** The turns of the session this one continues, then its own. */
    public static List<Turn> turns(ReplyContext context) {
        return Stream.concat(context.earlier().stream(), context.turns().stream()).toList();
    }

    /** Ids of every wine shown so far, here and in the session this one continues. */
    public static List<UUID> shownIn(ReplyContext context) {
        return turns(context).stream().flatMap(turn -> turn.wines().stream()).toList();
    }
}
