package dev.sommelier.insight.notes;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.notes.FirstPerson.Told;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.sentence.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds the insights in notes about a person that were written elsewhere. */
@ApplicationScoped
public class NotesReader {

    /**
     * A line of the notes.
     *
     * @param insights what it says that no line before says; empty when it is not understood
     * @param repeats  whether all it says was said by lines before
     */
    public record Read(String line, List<Insight> insights, boolean repeats) {
    }

    private final HouseInsightRules rules;
    private final FirstPerson person;

    public NotesReader(HouseInsightRules rules, People people) {
        this.rules = rules;
        this.person = new FirstPerson(people);
    }

    /** Number of lines with text. */
    public static int lines(String text) {
        return PastedNotes.of(text).size();
    }

    public List<Read> read(String text, Caller reader, Instant now) {
        Set<Object> known = new HashSet<>();
        return PastedNotes.of(text).stream().map(note -> {
            List<Insight> found = person.ways(note).stream().map(told -> insights(told, reader, now))
                    .filter(insights -> !insights.isEmpty()).findFirst().orElse(List.of());
            List<Insight> fresh = found.stream()
                    .filter(insight -> known.add(List.of(insight.kind(), insight.subject()))).toList();
            return new Read(note.pasted(), fresh, fresh.isEmpty() && !found.isEmpty());
        }).toList();
    }

    private List<Insight> insights(Told told, Caller reader, Instant now) {
        UUID id = UUID.randomUUID();
        ClosedSession.Line line = new ClosedSession.Line(id, Role.USER, told.text(), List.of(), now);
        return rules.extract(new ClosedSession(id, reader.id(), reader.language(), reader.timeZone(), now, List.of(line)))
                .stream().filter(Insight::holds)
                .map(insight -> told.holder() == null || insight.kind() == InsightKind.EVENT ? insight
                        : insight.with(insight.detail().heldBy(told.holder())))
                .toList();
    }
}
