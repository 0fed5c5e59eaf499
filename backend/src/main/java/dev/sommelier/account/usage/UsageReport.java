package dev.sommelier.account.usage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the model's answers cost, by day")
public record UsageReport(
        @Schema(required = true, description = "Newest first, at most 90 days") List<UsageDay> days,
        @Schema(required = true, description = "Tokens allowed in a day; 0 means any number") long dailyBudget,
        @Schema(required = true, description = "Until tomorrow the house sommelier answers") boolean budgetSpent) {
}
