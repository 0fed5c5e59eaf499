package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Finding;
import dev.sommelier.insight.InsightKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hears which wines and styles a message likes and dislikes. */
final class OpinionReader {

    private final StyleText styleText;

    OpinionReader(StyleText styleText) {
        this.styleText = styleText;
    }

    List<Note> read(List<Sentence> sentences, Sight sight, Language language, UUID messageId) {
        List<Note> notes = new ArrayList<>();
        TargetFinder finder = new TargetFinder(sight);
        List<Target> last = List.of();
        for (Sentence sentence : sentences) {
            Verdict before = null;
            Piece previous = null;
            for (Piece piece : ClauseSplitter.cut(sentence)) {
                Piece others = before == null ? previous : null;
                Optional<Verdict> verdict = VerdictReader.verdict(sentence, piece, before)
                        .or(() -> VerdictReader.contrast(sentence, piece, others));
                List<Target> named = finder.named(sentence, piece.from(), piece.to());
                if (verdict.isPresent()) {
                    Verdict said = verdict.get();
                    finder.judged(sentence, piece, said, last).forEach(target ->
                            notes.add(note(target, said.good(), said.weak(), language, messageId)));
                    finder.refused(sentence, piece, said).forEach(target ->
                            notes.add(note(target, false, true, language, messageId)));
                    before = said;
                }
                last = named.isEmpty() ? last : named;
                previous = piece;
            }
        }
        return notes;
    }

    private Note note(Target target, boolean good, boolean weak, Language language, UUID messageId) {
        String text = text(target, language);
        UUID wineId = target.wine() == null ? null : target.wine().id();
        Finding finding = new Finding(good ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE, text, wineId,
                target.style(), messageId, Confidence.of(target.confidence(), weak));
        Object thing = wineId != null ? wineId : target.name() != null ? text : target.style();
        return new Note(thing, finding);
    }

    private String text(Target target, Language language) {
        if (target.wine() != null) {
            return target.name().in(language);
        }
        return target.name() == null ? styleText.of(target.style(), language)
                : styleText.of(target.phrase().beside(), target.name().in(language), language);
    }
}
