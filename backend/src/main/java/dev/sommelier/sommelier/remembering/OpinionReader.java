package dev.sommelier.sommelier.remembering;

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

    List<Finding> read(List<Sentence> sentences, Sight sight, Language language, UUID messageId) {
        List<Finding> findings = new ArrayList<>();
        TargetFinder finder = new TargetFinder(sight);
        List<Target> last = List.of();
        for (Sentence sentence : sentences) {
            Verdict before = null;
            for (Piece piece : PieceCutter.cut(sentence)) {
                Optional<Verdict> verdict = VerdictReader.verdict(sentence, piece, before);
                List<Target> named = finder.named(sentence, piece.from(), piece.to());
                if (verdict.isPresent()) {
                    Verdict said = verdict.get();
                    finder.judged(sentence, piece, said, last).forEach(target ->
                            findings.add(finding(target, said.good(), said.weak(), language, messageId)));
                    finder.refused(sentence, piece, said).forEach(target ->
                            findings.add(finding(target, false, true, language, messageId)));
                    before = said;
                }
                last = named.isEmpty() ? last : named;
            }
        }
        return findings;
    }

    private Finding finding(Target target, boolean good, boolean weak, Language language, UUID messageId) {
        String text = target.wine() == null ? styleText.of(target.style(), language) : target.wine().name(language);
        return new Finding(good ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE, text,
                target.wine() == null ? null : target.wine().id(), target.style(), messageId,
                Confidence.of(target.confidence(), weak));
    }
}
