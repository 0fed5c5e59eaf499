package dev.sommelier.chat.list;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.list.SessionSearchQuery.MatchedSession;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Serves pages of the list, all sessions or those that hold some words. */
@ApplicationScoped
class SessionLists {

    @Schema(description = "A page of chat sessions")
    record SessionList(
            @Schema(required = true, description = "Pinned ones first, then the newest") List<SessionSummary> sessions,
            @Schema(nullable = true, description = "Where `q` was found, for the sessions that hold it beside their title; null"
                    + " without `q`") List<SessionMatch> matches,
            @Schema(required = true) boolean hasMore,
            @Schema(nullable = true, description = "How many the filter matches in all, if asked for by `total=true`") Long total,
            @Schema(nullable = true, description = "Pass it as `cursor` for the next page; null on the last") String nextCursor) {
    }

    private final SessionListQuery sessions;
    private final SessionSearchQuery search;
    private final SearchSpelling spelling;
    private final SessionLife life;

    SessionLists(SessionListQuery sessions, SessionSearchQuery search, SearchSpelling spelling, SessionLife life) {
        this.sessions = sessions;
        this.search = search;
        this.spelling = spelling;
        this.life = life;
    }

    SessionList list(Caller caller, SessionPage page) {
        // Fetch one more than asked for, to learn whether there is a next page.
        int wanted = page.limit() + 1;
        if (page.filter().text() == null) {
            List<ChatSession> rows = sessions.find(caller.id(), page, wanted);
            return answer(caller, page, rows, null, page.total() ? sessions.count(caller.id(), page.filter()) : null);
        }
        SearchWords words = SearchWords.of(page.filter().text());
        List<MatchedSession> found = search.find(caller, page, words, wanted);
        if (found.isEmpty() && !words.isEmpty()) {
            // On later pages too, so that paging stays consistent.
            words = spelling.corrected(caller.id(), words);
            found = search.find(caller, page, words, wanted);
        }
        List<SessionMatch> matches = found.stream().limit(page.limit()).map(MatchedSession::match).filter(Objects::nonNull).toList();
        return answer(caller, page, found.stream().map(MatchedSession::session).toList(), matches,
                page.total() ? search.count(caller, page, words) : null);
    }

    private SessionList answer(
            Caller caller, SessionPage page, List<ChatSession> rows, List<SessionMatch> matches, Long total) {
        boolean hasMore = rows.size() > page.limit();
        List<ChatSession> shown = hasMore ? rows.subList(0, page.limit()) : rows;
        return new SessionList(
                shown.stream().map(session -> SessionSummary.of(session, life, caller)).toList(),
                matches,
                hasMore,
                total,
                hasMore ? SessionCursor.behind(shown.get(shown.size() - 1)).encode() : null);
    }
}
