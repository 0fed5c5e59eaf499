package dev.sommelier.insight.sentence;

import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cuts a sentence into clauses with one statement each: at commas, "and" and "but", except within a list after an opinion, as
 * in "I love Riesling, Malbec and Chablis", or before one, as in "Barolo and Chablis are my favourites".
 */
public final class ClauseSplitter {

    private static final Set<String> JOINTS = Set.of("and", "but", "и", "а", "но", "зато", "however", "though",
            "although", "while", "хотя", "yet", "однако", "then", "so", "because", "cause", "cos", "cuz");
    private static final Set<String> AND = Set.of("and", "и");
    /** Conjunctions of contrast: the opinion of the clause before does not carry over. */
    private static final Set<String> AGAINST = Set.of("but", "а", "но", "зато", "however", "though", "although", "while", "хотя",
            "yet", "однако");
    private static final Set<String> ONLY = Set.of("only", "just", "только", "лишь");
    /** Subjects that begin a statement, where nobody types commas: "she likes Riesling I like red". */
    private static final Set<String> SUBJECTS = Set.of("i", "we", "i'm", "we're", "im", "я", "мы", "мне", "нам");
    private static final Set<String> OTHERS = Set.of("she", "he", "they", "она", "он", "они", "муж", "жена", "мама", "папа", "сын", "дочь",
            "дочка", "сестра", "брат", "подруга", "теща", "тесть", "свекровь", "свекор", "she's", "he's", "they're");
    private static final Set<String> MY = Set.of("my", "our");
    /** A subject after one of these begins no clause of its own: "the wine that I like". */
    private static final Set<String> BINDING = Set.of("that", "which", "what", "where", "when", "if", "than", "because", "like", "as",
            "do", "did", "would", "could", "can", "should", "so", "how", "for", "что", "как", "когда", "если", "чем", "где", "чтобы",
            "чтоб", "и", "а", "но", "or", "and", "but", "не", "у", "в", "к", "с", "это", "вот", "то", "am", "have");
    /** Numbers that announce a list: "two things, Riesling and Malbec". */
    private static final Set<String> COUNTS = Set.of("two", "three", "few", "couple", "две", "два", "три", "пару", "несколько");
    private static final int LIST = 3;

    private ClauseSplitter() {
    }

    public static List<Clause> cut(Sentence sentence) {
        List<Clause> raw = raw(sentence);
        List<Clause> clauses = new ArrayList<>();
        Clause waiting = null;
        for (int i = 0; i < raw.size(); i++) {
            Clause clause = waiting == null ? raw.get(i) : raw.get(i).since(waiting.from());
            waiting = null;
            Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
            boolean bare = !clause.judges(sentence) && clause.targets(sentence);
            if (bare && last != null && last.judges(sentence) && lengthens(sentence, last, clause)) {
                clauses.set(clauses.size() - 1, last.upTo(clause.to()));
            } else if (bare && i + 1 < raw.size() && begins(sentence, clause, raw.get(i + 1))) {
                waiting = clause;
            } else {
                clauses.add(clause);
            }
        }
        return questions(sentence, clauses);
    }

    private static List<Clause> raw(Sentence sentence) {
        List<Clause> raw = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int from = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            boolean end = at == tokens.size();
            boolean anew = !end && begins(sentence, from, at);
            if (end || anew || separates(sentence, at) && !isCopula(sentence, from, at)) {
                if (at > from) {
                    raw.add(new Clause(from, at, false));
                }
                from = anew ? at : at + 1;
            }
        }
        return raw;
    }

    /** Whether somebody begins to speak of another subject, after a whole statement and without a comma. */
    private static boolean begins(Sentence sentence, int from, int at) {
        List<Token> tokens = sentence.tokens();
        if (at < from + 2 || BINDING.contains(tokens.get(at - 1).text()) || tokens.get(at - 1).text().startsWith("котор")) {
            return false;
        }
        Clause before = new Clause(from, at, false);
        boolean asks = !sentence.asks() && sentence.places(SentenceCue.ALWAYS_ASKS).stream().anyMatch(place -> place.from() == from);
        boolean whole = asks || sentence.has(SentenceCue.OTHERS_EAT, from, at) && sentence.has(SentenceCue.OTHER, from, at) && before.targets(sentence)
                || before.judges(sentence) && before.targets(sentence);
        return whole && isSubject(sentence, at) && at + 2 < tokens.size()
                && sentence.opinions().stream().noneMatch(place -> inside(place, at))
                && sentence.opinions().stream().anyMatch(place -> place.from() >= at);
    }

    private static boolean isSubject(Sentence sentence, int at) {
        String word = sentence.tokens().get(at).text();
        boolean owned = at > 0 && sentence.has(SentenceCue.OWN, at - 1, at);
        return SUBJECTS.contains(word) || !owned && OTHERS.contains(word)
                || MY.contains(word) && sentence.has(SentenceCue.OTHER, at + 1, at + 2);
    }

    /** Whether a dash, colon or comma joins what it separates into one statement: «мой любимый сорт — рислинг». */
    private static boolean isCopula(Sentence sentence, int from, int at) {
        Clause before = new Clause(from, at, false);
        boolean counted = at - from > 2 && sentence.tokens().get(at).is(",") && COUNTS.contains(sentence.tokens().get(at - 2).text());
        return (sentence.tokens().get(at).is(Token.Type.DASH) || sentence.tokens().get(at).is(":") || counted) && before.judges(sentence) && !before.targets(sentence)
                && sentence.hasTarget(at + 1, Math.min(at + 1 + LIST, sentence.tokens().size()));
    }

    private static boolean separates(Sentence sentence, int at) {
        Token token = sentence.tokens().get(at);
        if (token.is(Token.Type.STOP) || token.is(Token.Type.DASH)) {
            return true;
        }
        return JOINTS.contains(token.text()) && !isDoubled(sentence, at)
                && sentence.opinions().stream().noneMatch(place -> place.from() <= at && at < place.to())
                && sentence.mentions().stream().noneMatch(m -> m.from() < at && at < m.to() - 1)
                && sentence.places(SentenceCue.NONE).stream().noneMatch(place -> inside(place, at));
    }

    /** Whether "both … and" lists two objects of one verb: «люблю и белое, и красное». */
    private static boolean isDoubled(Sentence sentence, int at) {
        return sentence.tokens().get(at).is("и") && sentence.opinions().stream().anyMatch(place -> place.to() == at
                && place.value().cue().isOpinion()) && sentence.hasTarget(at + 1, Math.min(at + 2, sentence.tokens().size()));
    }

    private static boolean inside(Place<?> place, int at) {
        return place.from() < at && at < place.to();
    }

    /** Whether the clause continues the list of the last one: of wines, or of dishes and then a wine. */
    private static boolean lengthens(Sentence sentence, Clause last, Clause clause) {
        int cue = last.firstCue(sentence);
        String joint = clause.from() > 0 ? sentence.tokens().get(clause.from() - 1).text() : "";
        boolean good = sentence.opinions().stream().filter(place -> place.from() == cue).anyMatch(place -> place.value().cue().isGood());
        boolean only = ONLY.contains(sentence.tokens().get(clause.from()).text());
        // «Белое люблю сухое, а красное полусладкое»
        boolean named = IntStream.range(clause.from(), clause.to()).allMatch(at -> sentence.styles().stream()
                .anyMatch(word -> word.from() <= at && at < word.to()));
        boolean likened = sentence.places(SentenceCue.LIKENESS).stream().anyMatch(place -> place.from() == clause.from());
        if (likened || AGAINST.contains(joint) && !(good && (only || named)) || only && !good
                || sentence.judges(SentenceCue.NO, cue, cue + 1) && !AND.contains(joint)) {
            return false;
        }
        int end = sentence.opinions().stream().filter(place -> place.from() == cue).mapToInt(Place::to).findFirst().orElse(cue);
        boolean list = sentence.hasTarget(end, last.to()) || sentence.hasTarget(cue, last.to()) && end - cue > 1 || isJoined(sentence, clause) && sentence.mentions().stream()
                .anyMatch(m -> m.is(Dimension.DISH) && m.from() >= cue && m.to() <= last.to());
        return list && !sentence.has(SentenceCue.PRONOUN, clause.from(), clause.from() + 1) && sentence.hasTarget(clause.from(),
                Math.min(clause.to(), clause.from() + LIST + 1));
    }

    /** Whether the next clause is an opinion about what this clause only names. */
    private static boolean begins(Sentence sentence, Clause clause, Clause next) {
        boolean contrast = sentence.places(SentenceCue.CONTRAST).stream().anyMatch(place -> place.from() == next.from() && place.to() == next.to());
        if (!next.judges(sentence) || contrast) {
            return false;
        }
        int cue = next.firstCue(sentence);
        int end = sentence.opinions().stream().filter(place -> place.from() == cue).mapToInt(Place::to).findFirst().orElse(cue);
        // «Кислятина» names what it blames.
        boolean word = end - cue == 1 && next.to() - next.from() == 1;
        return (word || !next.targets(sentence)) && !sentence.has(SentenceCue.PRONOUN, next.from(), next.to())
                || sentence.hasTarget(next.from(), cue) && !sentence.hasTarget(cue, next.to())
                && clause.to() - clause.from() <= LIST + 1 && !sentence.has(SentenceCue.PAST, clause.from(), clause.to())
                && (isJoined(sentence, next) || sentence.ordinals(clause.from(), clause.to()).length == 0);
    }

    /** Marks the clauses that are questions: in "Loved the Barolo, what else is there?" only the last. */
    private static List<Clause> questions(Sentence sentence, List<Clause> clauses) {
        int first = clauses.size();
        for (int i = 0; i < clauses.size() && first == clauses.size(); i++) {
            int from = clauses.get(i).from();
            boolean opens = sentence.asks() && sentence.places(SentenceCue.OPENER).stream()
                    .anyMatch(place -> place.from() == from || place.from() == from + 1);
            boolean always = sentence.places(SentenceCue.ALWAYS_ASKS).stream().anyMatch(place -> place.from() == from);
            if (opens || always) {
                first = i;
            }
        }
        if (first == clauses.size() && sentence.asks()) {
            // "Riesling is what I love, peppery you say?" asks at its end.
            int last = clauses.size() - 1;
            boolean tail = last > 0 && sentence.has(SentenceCue.SELF, clauses.get(0).from(), clauses.get(0).to()) && clauses.get(0).judges(sentence)
                    && !sentence.has(SentenceCue.SELF, clauses.get(last).from(), clauses.get(last).to());
            first = tail ? last : 0;
        }
        boolean asked = false;
        List<Clause> marked = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            // "What goes with duck, my wife hates red": without a question mark a new subject ends the question.
            asked = i == first || asked && (sentence.asks() || !isSubject(sentence, clauses.get(i).from()));
            marked.add(new Clause(clauses.get(i).from(), clauses.get(i).to(), asked));
        }
        return marked;
    }

    private static boolean isJoined(Sentence sentence, Clause clause) {
        return clause.from() > 0 && AND.contains(sentence.tokens().get(clause.from() - 1).text());
    }
}
