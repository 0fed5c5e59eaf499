package dev.sommelier.insight.profile;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.sentence.People;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An insight with the name of its wine and the title of its chat instead of their ids. */
@Schema(name = "Insight", description = "A fact learned from a chat")
public record InsightView(
        @Schema(required = true) UUID id,
        @Schema(required = true, enumeration = {"liked_wine", "disliked_wine", "event", "food", "constraint"})
        InsightKind kind,
        @Schema(required = true, examples = "Barolo", description = "In the person's words, at most 80 characters")
        String text,
        @Schema(nullable = true, description = "The wine of the catalogue it is about") WineName wine,
        @Schema(nullable = true, description = "The chat it was learned from; null when that is kept no longer, and for what "
                + "was added by hand")
        Chat session,
        @Schema(nullable = true, description = "The message it was said in; null when that is kept no longer")
        UUID messageId,
        @Schema(required = true, minimum = "0", maximum = "1", examples = "0.9",
                description = "Below 0.5 it is shown, but not used") double confidence,
        @Schema(required = true, description = "When that chat closed, or when it was last changed by hand") Instant learnedAt,
        @Schema(nullable = true, description = "Of an event, as of today; else null") EventTime time,
        @Schema(nullable = true, description = "Whose it is; null for the person's own") Holder holder,
        @Schema(nullable = true, examples = "no red for me, ever", description = "The person's words, at most 160 characters; "
                + "null for what was added by hand and when its chat is kept no longer") String quote,
        @Schema(nullable = true, description = "Of a constraint what it does to recommendations; else null")
        ConstraintView constraint,
        @Schema(nullable = true, description = "When the person said that it holds no longer; null while it holds")
        Instant endedAt,
        @Schema(nullable = true, description = "What was held of the same thing until then; null when it never was otherwise")
        Former former,
        @Schema(required = true, description = "Whether the person added or changed it by hand") boolean byHand) {

    @Schema(name = "InsightHolder", description = "Somebody close to the person")
    public record Holder(@Schema(required = true, examples = "husband") String code,
            @Schema(required = true, examples = "husband", description = "In the account's language") String name) {

        public static Holder of(String code, People people, Language language) {
            return people.find(code).map(who -> new Holder(code, language.choose(who.en(), who.ruName()))).orElse(null);
        }
    }

    @Schema(name = "Constraint", description = "A demand that binds every later recommendation until it is deleted")
    public record ConstraintView(
            @Schema(required = true, enumeration = {"allergy", "vegan", "alcohol_free", "low_alcohol", "never", "price",
                "glasses", "other"}) Constraint.Type type,
            @Schema(nullable = true, description = "Of `price` EUR per bottle, of `glasses` how many, of `low_alcohol` "
                    + "percent by volume when a number was said; else null")
            BigDecimal most,
            @Schema(required = true, description = "Whether wines are left out by it. The catalogue knows colour, kind, "
                    + "sweetness, grape, origin, aroma, price and strength; of the rest the sommelier is told")
            boolean filters) {

        static ConstraintView of(Insight insight) {
            Constraint constraint = insight.detail().constraint();
            return constraint == null ? null : new ConstraintView(constraint.type(), constraint.most(), constraint.filters());
        }
    }

    @Schema(name = "FormerInsight", description = "What the person held before")
    public record Former(
            @Schema(required = true, enumeration = {"liked_wine", "disliked_wine", "event", "food", "constraint"})
            InsightKind kind,
            @Schema(required = true, examples = "Malbec") String text,
            @Schema(required = true, description = "When it was said to be otherwise") Instant until) {
    }

    @Schema(name = "InsightSession", description = "A chat by its title")
    public record Chat(@Schema(required = true) UUID id, @Schema(required = true, examples = "Wine for steak")
            String title) {
    }

    @Schema(name = "WineName", description = "A wine by its name, in the account's language")
    public record WineName(@Schema(required = true) UUID id, @Schema(required = true, examples = "Barolo") String name) {

        /** Null when the id is null or the catalogue no longer has the wine. */
        public static WineName of(UUID id, KnownWines wines) {
            return wines.nameOf(id).map(name -> new WineName(id, name)).orElse(null);
        }
    }

    /** Without its chat, and the message in it, when that is not among the given ones. */
    static InsightView of(Insight insight, Optional<Insight> former, KnownWines wines, Map<UUID, Chat> chats,
            People people, Language language, LocalDate today) {
        Chat chat = chats.get(insight.sessionId());
        InsightDetail detail = insight.detail();
        return new InsightView(
                insight.id(),
                insight.kind(),
                insight.text(),
                WineName.of(insight.wineId(), wines),
                chat,
                chat == null ? null : insight.messageId(),
                insight.confidence(),
                insight.learnedAt(),
                insight.time() == null ? null : insight.time().on(today),
                Holder.of(detail.holder(), people, language),
                chat == null ? null : detail.quote(),
                ConstraintView.of(insight),
                insight.holds() ? null : insight.learnedAt(),
                former.map(was -> new Former(was.kind(), was.text(), insight.learnedAt())).orElse(null),
                insight.messageId() == null || detail.editedAt() != null);
    }
}
