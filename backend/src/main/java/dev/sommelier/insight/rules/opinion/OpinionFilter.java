package dev.sommelier.insight.rules.opinion;

import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.CueFinder.Opinion;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides whether words of opinion in a clause state the taste of the person who writes. */
final class OpinionFilter {

    /** The most tokens between "not" and the opinion it negates. */
    private static final int REACH = 3;
    /** Tokens from a wine to "man" in "a Barolo man". */
    private static final int NEAR = 2;
    /** "I'd love" and "you'll love" tell of no taste. */
    private static final Set<String> MODAL = Set.of("i'd", "id", "would", "might", "may", "will", "i'll", "you'd", "you'll", "we'd",
            "she'd", "he'd", "they'd", "she'll", "he'll", "wouldn't", "should");
    private static final Set<String> THIRD = Set.of("он", "она", "они");
    private static final Pattern FOLLOWER = Pattern.compile("фанат|поклонни|любител");
    private static final Set<String> PURPOSE = Set.of("чтоб", "чтобы", "пусть", "пускай", "лишь");
    private static final Set<String> FOR = Set.of("к", "под", "на", "для", "до", "с");
    private static final Set<String> RELATIVE = Set.of("that", "which", "который", "которое", "которые");
    private static final Set<String> FOR_ME = Set.of("for");
    /** Of a wine that is wanted, or of none: "a white for me", "nothing from Spain for me". */
    private static final Set<String> UNSETTLED = Set.of("a", "an", "one", "some", "another", "something", "bottle", "glass", "two", "three",
            "no", "nothing", "none", "not", "ruined");
    /** Dislikes whose denial is no dislike: "I don't hate it". */
    private static final Pattern ADVERSE = Pattern.compile("hate|dislik|detest|loath|despis|avoid|bore|regret|disappoint|ненавиж|разочар|пожале|жалею|избега|overrated|переоцен");
    private static final Set<String> TOO = Set.of("too", "слишком", "чересчур");
    private static final Set<String> VERY = Set.of("too", "слишком", "чересчур", "so", "very", "overly", "очень", "сильно");
    private static final Set<SentenceCue> WISHED_AWAY = EnumSet.of(SentenceCue.LIKE, SentenceCue.PRAISE, SentenceCue.BLAME);

    private OpinionFilter() {
    }

    /** Whether the words state an opinion in their clause, and not a wish, a purpose or what is looked for. */
    static boolean isMeant(Sentence sentence, Clause clause, Place<Opinion> place) {
        SentenceCue cue = place.value().cue();
        boolean modal = cue == SentenceCue.LIKE && place.from() > 0
                && MODAL.contains(sentence.tokens().get(place.from() - 1).text());
        return !modal && (cue != SentenceCue.FAN || isFan(sentence, clause, place)) && !wishedAway(sentence, clause, place)
                && !isPurpose(sentence, clause, place) && !isAttribute(sentence, clause, place)
                && !isUnlike(sentence, clause, place);
    }

    /** Whether the words say what is wished for: «чтобы всем понравилось», «пусть будет бомба». */
    private static boolean isPurpose(Sentence sentence, Clause clause, Place<Opinion> place) {
        return sentence.tokens().subList(clause.from(), place.from()).stream().anyMatch(token -> PURPOSE.contains(token.text()));
    }

    /** Whether praise stands before a wine that nobody says was drunk: "a nice Riesling, please". */
    private static boolean isAttribute(Sentence sentence, Clause clause, Place<Opinion> place) {
        SentenceCue cue = place.value().cue();
        boolean word = cue.isWordOnly() || place.value().weak() && (cue == SentenceCue.LIKED || cue == SentenceCue.DISLIKED);
        boolean before = place.to() < clause.to() && sentence.hasTarget(place.to(), Math.min(place.to() + 2, clause.to()));
        boolean told = sentence.has(SentenceCue.PAST, clause.from(), clause.to()) || sentence.tokens().get(clause.from()).is("what");
        boolean russian = Endings.isCyrillic(sentence.tokens().get(place.from()).text());
        boolean asked = !russian || cue == SentenceCue.LIKED || cue == SentenceCue.DISLIKED || sentence.judges(SentenceCue.WISH, 0, sentence.tokens().size())
                || sentence.tokens().subList(place.to(), clause.to()).stream().anyMatch(token -> FOR.contains(token.text()));
        // «Просекко хорошее на бранч»
        boolean meant = russian && cue.isWordOnly() && place.to() < clause.to() && FOR.contains(sentence.tokens().get(place.to()).text());
        return word && !told && (before && asked || meant);
    }

    /** Whether denied blame says what is looked for: "one that isn't rubbish", "not too heavy". */
    private static boolean isUnlike(Sentence sentence, Clause clause, Place<Opinion> place) {
        if (place.value().cue() != SentenceCue.BLAME || !isNegated(sentence, clause, place)) {
            return false;
        }
        List<Token> said = sentence.tokens().subList(clause.from(), place.to());
        return said.stream().anyMatch(token -> RELATIVE.contains(token.text()))
                || !sentence.has(SentenceCue.PAST, clause.from(), clause.to()) && said.stream().anyMatch(token -> VERY.contains(token.text()));
    }

    static boolean isNegated(Sentence sentence, Clause clause, Place<Opinion> place) {
        SentenceCue cue = place.value().cue();
        if (!cue.isGood() && !cue.isWordOnly() && !ADVERSE.matcher(sentence.tokens().get(place.from()).text()).lookingAt()) {
            // «Не предлагайте больше никогда» is no praise.
            return false;
        }
        int reach = cue == SentenceCue.FAN ? clause.from() : Math.max(clause.from(), place.from() - REACH);
        // «Никогда не пью» is one negation.
        boolean negative = sentence.tokens().get(place.from()).is("не");
        return sentence.places(SentenceCue.NOT).stream().filter(not -> not.within(reach, place.from()))
                .filter(not -> !negative || sentence.tokens().get(not.from()).is("не"))
                .anyMatch(not -> sentence.opinions().stream().noneMatch(other ->
                        other.value().cue() == SentenceCue.NEUTRAL && other.overlaps(not.from(), not.to())));
    }

    private static boolean wishedAway(Sentence sentence, Clause clause, Place<Opinion> place) {
        return WISHED_AWAY.contains(place.value().cue()) && sentence.judges(SentenceCue.WISH, clause.from(), place.from());
    }

    /** Whether the words name a liking, as "a Barolo man" does; "a red for me" is a wish. */
    private static boolean isFan(Sentence sentence, Clause clause, Place<Opinion> place) {
        if (FOR_ME.contains(sentence.tokens().get(place.from()).text()) && sentence.tokens().subList(clause.from(), place.from())
                .stream().anyMatch(token -> UNSETTLED.contains(token.text()))) {
            return false;
        }
        boolean too = sentence.tokens().subList(clause.from(), place.from()).stream().anyMatch(token -> TOO.contains(token.text()));
        return !too && sentence.hasTarget(Math.max(clause.from(), place.from() - NEAR), place.from())
                && (!sentence.judges(SentenceCue.WISH, clause.from(), place.from()) || sentence.tokens().get(place.from()).is("any"));
    }

    /** Whether the opinion is the person's own: "my wife and I" and «нам с мужем» are, "my boss loves it" is not. */
    static boolean isOwn(Sentence sentence, Clause clause, Place<Opinion> place) {
        return sentence.has(SentenceCue.SELF, clause.from(), clause.to())
                || Stream.concat(sentence.places(SentenceCue.OTHER).stream(), sentence.places(SentenceCue.NAME).stream()
                        .filter(name -> name.to() < clause.to() && !sentence.tokens().get(name.to()).is(Token.Type.STOP)))
                        .filter(other -> !isCompany(sentence, other)).noneMatch(other -> other.within(clause.from(), Math.min(clause.to(), place.to() + 1))
                        && !other.within(place.from(), place.to())) && !isFanHimself(sentence, place);
    }

    /** Whether somebody is only with whom it is drunk: «пьём с супругой портвейн, очень уважаем». */
    private static boolean isCompany(Sentence sentence, Place<SentenceCue> other) {
        return Endings.isCyrillic(sentence.tokens().get(other.from()).text()) && sentence.has(SentenceCue.WITH, other.from() - 1, other.from());
    }

    /** Whether somebody else is said to be the fan: «это он фанат». */
    private static boolean isFanHimself(Sentence sentence, Place<Opinion> place) {
        return place.from() > 0 && THIRD.contains(sentence.tokens().get(place.from() - 1).text())
                && FOLLOWER.matcher(sentence.tokens().get(place.from()).text()).lookingAt();
    }
}
