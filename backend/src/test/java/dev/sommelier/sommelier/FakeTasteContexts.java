package dev.sommelier.sommelier;

import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.insight.context.TasteContextText;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Taste;
import dev.sommelier.wine.ranking.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A taste profile set by a test; the latest insight comes first. */
final class FakeTasteContexts extends TasteContexts {

    static final UUID LAST_SESSION = new UUID(9, 9);

    private final List<Insight> insights = new ArrayList<>();
    private final List<String> greetings = new ArrayList<>();
    private String text = "";
    private String justLeft = "";
    private boolean enabled = true;

    FakeTasteContexts() {
        super(null, null, null, null, null, null);
    }

    FakeTasteContexts likes(Wine wine) {
        return add(InsightKind.LIKED_WINE, wine.code(), wine.id(), Style.NONE, LAST_SESSION);
    }

    FakeTasteContexts rated(Wine wine, boolean liked) {
        return add(liked ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE, wine.code(), wine.id(), Style.NONE,
                null);
    }

    FakeTasteContexts likes(Trait trait, String... codes) {
        return add(InsightKind.LIKED_WINE, "style", null, style(trait, codes), LAST_SESSION);
    }

    FakeTasteContexts likes(String name, Trait trait, String... codes) {
        return add(InsightKind.LIKED_WINE, name, null, style(trait, codes), LAST_SESSION);
    }

    FakeTasteContexts dislikes(Wine wine) {
        return add(InsightKind.DISLIKED_WINE, wine.code(), wine.id(), Style.NONE, LAST_SESSION);
    }

    FakeTasteContexts dislikes(Trait trait, String... codes) {
        return add(InsightKind.DISLIKED_WINE, "style", null, style(trait, codes), LAST_SESSION);
    }

    FakeTasteContexts event(String words) {
        return add(InsightKind.EVENT, words, null, Style.NONE, LAST_SESSION);
    }

    FakeTasteContexts event(String words, EventTime time) {
        event(words);
        insights.set(0, insights.get(0).at(time));
        return this;
    }

    FakeTasteContexts demands(String words, Constraint constraint, Style style) {
        add(InsightKind.CONSTRAINT, words, null, style, LAST_SESSION);
        insights.set(0, insights.get(0).with(InsightDetail.NONE.demanding(constraint)));
        return this;
    }

    FakeTasteContexts never(Trait trait, String... codes) {
        return demands("never " + String.join(" ", codes), Constraint.of(Constraint.Type.NEVER), style(trait, codes));
    }

    /** Changes the insight added last. */
    FakeTasteContexts last(UnaryOperator<InsightDetail> change) {
        insights.set(0, insights.get(0).with(change.apply(insights.get(0).detail())));
        return this;
    }

    FakeTasteContexts text(String words) {
        text = words;
        return this;
    }

    FakeTasteContexts justLeft(String words) {
        justLeft = words;
        return this;
    }

    void switchOff() {
        enabled = false;
    }

    void greeted(String words) {
        greetings.add(0, words);
    }

    private static Style style(Trait trait, String... codes) {
        return new Style(Map.of(trait, Set.of(codes)));
    }

    private FakeTasteContexts add(InsightKind kind, String words, UUID wine, Style style, UUID session) {
        insights.add(0, new Insight(UUID.randomUUID(), kind, words, wine, style, session, null, 1,
                Instant.EPOCH.plusSeconds(insights.size()), null, null));
        return this;
    }

    @Override
    public TasteContext of(ReplyContext context) {
        if (context.isPrivate() || !enabled) {
            return TasteContext.NONE;
        }
        Taste taste = new Taste(wines(InsightKind.LIKED_WINE), wines(InsightKind.DISLIKED_WINE),
                styles(InsightKind.LIKED_WINE), styles(InsightKind.DISLIKED_WINE));
        return new TasteContext(of(InsightKind.LIKED_WINE), of(InsightKind.DISLIKED_WINE), of(InsightKind.EVENT),
                of(InsightKind.FOOD), of(InsightKind.CONSTRAINT), taste, new TasteContextText(text, insights), justLeft);
    }

    @Override
    public Map<UUID, List<LocalDate>> daysMentioned(List<Insight> events, ReplyContext context) {
        return Map.of();
    }

    @Override
    public List<String> greetings(ReplyContext context) {
        return greetings.stream().limit(5).toList();
    }

    private List<Insight> of(InsightKind kind) {
        return insights.stream().filter(insight -> insight.kind() == kind).toList();
    }

    private Set<UUID> wines(InsightKind kind) {
        return new HashSet<>(of(kind).stream().map(Insight::wineId).filter(Objects::nonNull).toList());
    }

    private List<Style> styles(InsightKind kind) {
        return of(kind).stream().map(Insight::style).filter(style -> !style.isEmpty()).toList();
    }
}
