package dev.sommelier.account.export;

import dev.sommelier.account.AccountView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The schema of the export in OpenAPI. Never instantiated: {@link ExportWriter} writes the document row by row. */
@Schema(name = "AccountExport", description = "Everything that is kept about an account, as of one moment")
record ExportDocument(
        @Schema(required = true) Instant exportedAt,
        @Schema(required = true) AccountView account,
        @Schema(required = true, description = "Sign-ins and refusals, changes of the password, tokens made and revoked,"
                + " chats shared and no longer shared, exports; of the last 400 days") List<AccountExport.Activity> activity,
        @Schema(required = true, description = "Personal API tokens, without their secrets") List<AccountExport.Token> apiTokens,
        @Schema(required = true, description = "What the model's answers cost, call by call: `message_id`, `purpose`,"
                + " `model`, the tokens and `used_at`") List<AccountExport.Use> modelUsage,
        @Schema(required = true, description = "Wines the person rated: `wine` with `id` and `name`, `rating`, `rated_at`")
        List<Map<String, Object>> ratings,
        @Schema(required = true, description = "Every wine that was ever shown: `wine` with `id`, `name`, `producer` and"
                + " `vintage`, `session_id`, `message_id`, `reason`, `repeat`, `recommended_at`")
        List<Map<String, Object>> recommendations,
        @Schema(required = true, description = "Every chat session: the fields of `SessionSummary`, and every version of its"
                + " `messages` as `GET /chat/sessions/{id}` gives those that are shown, with `parent_id` (the message before"
                + " it), `selected` (whether it is shown) and, of replies of the model, `model_turns`: what was exchanged with it")
        List<Map<String, Object>> sessions,
        @Schema(required = true, description = "The chats that are shared: `session_id`, `title`, `path` of the link,"
                + " `created_at`, `shared_at`") List<Map<String, Object>> sharedChats,
        @Schema(required = true, description = "The sign-ins that have not ended") List<AccountExport.SignInTimes> signIns,
        @Schema(required = true, nullable = true, description = "What was learned: `enabled`, `forgotten_at` and"
                + " `session_insights`, by the id of the session; null when nothing is kept")
        Map<String, Object> tasteProfile) {
}
