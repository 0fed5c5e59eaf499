package dev.sommelier.insight.editing;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.account.token.WriteScope;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.profile.InsightView;
import dev.sommelier.insight.profile.TasteProfileService;
import dev.sommelier.insight.profile.TasteProfileView;
import dev.sommelier.mcp.ToolAnswers;
import dev.sommelier.problem.ProblemException;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** MCP tools that read and add to the taste profile. */
@ApplicationScoped
public class TasteProfileTools {

    private final TasteProfileService profiles;
    private final InsightEditor editor;
    private final CurrentAccount current;
    private final WriteScope scope;
    private final ToolAnswers answers;

    TasteProfileTools(TasteProfileService profiles, InsightEditor editor, CurrentAccount current, WriteScope scope,
            ToolAnswers answers) {
        this.profiles = profiles;
        this.editor = editor;
        this.current = current;
        this.scope = scope;
        this.answers = answers;
    }

    @Tool(name = "taste_profile", description = "What the sommelier remembers of this person: wines liked and disliked, events, foods, "
            + "and what every recommendation keeps to.",
            annotations = @Tool.Annotations(title = "Taste profile", readOnlyHint = true, destructiveHint = false,
                    idempotentHint = true, openWorldHint = false))
    public ToolResponse tasteProfile() {
        return ToolAnswers.orRefusal(() -> {
            TasteProfileView profile = profiles.show(current.caller());
            String lines = Stream.of(profile.likedWines(), profile.dislikedWines(), profile.events(), profile.foods(),
                            profile.constraints())
                    .flatMap(List::stream).map(TasteProfileTools::line).collect(Collectors.joining("\n"));
            return answers.of(lines.isEmpty() ? "Nothing is remembered yet." : lines, profile);
        });
    }

    private static String line(InsightView insight) {
        String holder = insight.holder() == null ? "" : " (" + insight.holder().name() + ")";
        return "%s%s: %s".formatted(insight.kind().code().replace('_', ' '), holder, insight.text());
    }

    @Tool(name = "remember", description = "Notes something of the person for every later recommendation. Only what the person said "
            + "themselves.",
            annotations = @Tool.Annotations(title = "Remember", readOnlyHint = false, destructiveHint = false,
                    idempotentHint = true, openWorldHint = false))
    public ToolResponse remember(
            @ToolArg(description = "liked_wine, disliked_wine, event, food or constraint") String kind,
            @ToolArg(description = "A few plain words: a wine or style, a dish, 'never red', 'nuts', 'at most 20 €'") String text,
            @ToolArg(description = "Whose it is, such as 'husband'; left out for the person's own", required = false) String holder) {
        return ToolAnswers.orRefusal(() -> {
            scope.require();
            InsightKind meant = Stream.of(InsightKind.values()).filter(one -> one.code().equals(kind)).findFirst()
                    .orElseThrow(() -> ProblemException.field("kind",
                            "must be liked_wine, disliked_wine, event, food or constraint"));
            InsightView kept = editor.add(new InsightDraft(meant, text, null, holder, null), current.caller());
            return answers.of("Noted: " + line(kept), kept);
        });
    }
}
