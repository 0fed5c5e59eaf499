package dev.sommelier.insight.editing;

import dev.sommelier.account.Caller;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.notes.NotesReader;
import dev.sommelier.insight.notes.NotesReader.Read;
import dev.sommelier.insight.profile.InsightView;
import dev.sommelier.insight.profile.KnownWines;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.profile.TasteProfileRepository;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Previews the insights in notes from elsewhere, such as another assistant's memory. */
@ApplicationScoped
class InsightImport {

    /** Each line costs look-ups in the catalogue. */
    static final int MOST_LINES = 200;

    private final NotesReader notes;
    private final TasteProfileRepository profiles;
    private final WineCatalogue catalogue;
    private final People people;
    private final Clock clock;

    InsightImport(NotesReader notes, TasteProfileRepository profiles, WineCatalogue catalogue, People people, Clock clock) {
        this.notes = notes;
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 for more lines than {@link #MOST_LINES}
     */
    InsightPreview preview(String text, Caller caller) {
        if (NotesReader.lines(text) > MOST_LINES) {
            throw ProblemException.field("text", "must have at most " + MOST_LINES + " lines");
        }
        List<Read> read = notes.read(text, caller, clock.instant());
        TasteProfile profile = profiles.of(caller.id());
        List<Insight> all = read.stream().flatMap(line -> line.insights().stream()).toList();
        KnownWines wines = KnownWines.of(all, List.of(), catalogue, caller.language());
        return new InsightPreview(
                read.stream().filter(line -> !line.insights().isEmpty() || line.repeats())
                        .map(line -> new InsightPreview.Line(line.line(), line.insights().stream()
                                .map(insight -> found(insight, profile, wines, caller)).toList()))
                        .toList(),
                read.stream().filter(line -> line.insights().isEmpty() && !line.repeats()).map(Read::line).toList());
    }

    private InsightPreview.Found found(Insight insight, TasteProfile profile, KnownWines wines, Caller caller) {
        boolean known = profile.insights(insight.kind()).stream()
                .anyMatch(kept -> kept.holds()
                        && (kept.subject().equals(insight.subject()) || insight.isImpliedBy(kept)));
        return new InsightPreview.Found(insight.kind(), insight.text(),
                InsightView.WineName.of(insight.wineId(), wines),
                InsightView.Holder.of(insight.detail().holder(), people, caller.language()), insight.time(), known);
    }
}
