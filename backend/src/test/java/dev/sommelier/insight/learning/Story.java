package dev.sommelier.insight.learning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A line of {@code insight/stories/*.jsonl}: what somebody tells in one to three chats, and the notes that an attentive
 * sommelier has of it in the end. Stories are written by people who know neither the rules nor the code.
 *
 * <pre>
 * {"id": "en-001", "lang": "en", "today": "2026-12-01",                    today: without it the day of the last chat
 *  "chats": [{"day": "2026-11-20", "messages": ["what the person says",
 *             {"shown": ["Barolo", "Chablis"], "says": "what the sommelier does"}]}],
 *  "expect": [{"kind": "liked", "text": ["riesling", "dry|crisp"]}],       every text is found in the note, one of each "|"
 *  "may": [...],                                                           neither wanted nor wrong
 *  "not": [{"kind": "liked", "text": ["chablis"], "because": "echo"}]}
 * </pre>
 *
 * Of a note: {@code kind} (liked, disliked, event, food, constraint), {@code text}, {@code holder} (a code of {@code
 * people.csv}, or "other" for anybody else; without it the person), {@code state}, {@code from} and {@code to} of an event,
 * {@code type} and {@code most} of a constraint; {@code because}: echo, stale, other, wish, question, unreal, former or shown.
 * Types that strangers name in their own way are those of {@link Note#TYPES}.
 */
record Story(String id, Language language, LocalDate today, List<ClosedSession> chats, List<Note> expect, List<Note> may,
        List<Note> not) {

    record Note(String kind, List<String> text, String holder, String state, LocalDate from, LocalDate to, String type,
            BigDecimal most, String because) {

        static final String ANYBODY = "other";

        private static final Map<String, Set<String>> TYPES = Map.of(
                "budget", Set.of("price"), "diet", Set.of("vegan", "alcohol_free", "allergy", "never", "other"),
                "limit", Set.of("glasses", "low_alcohol", "alcohol_free", "price", "other"), "style", Set.of("never", "other"));

        Note {
            // Of a constraint the type may say enough.
            text = text == null ? List.of() : text;
        }

        boolean isOthersTaste() {
            return holder != null && !holder.equals("me") && (kind.equals("liked") || kind.equals("disliked"));
        }

        Set<String> types() {
            return TYPES.getOrDefault(type, Set.of(type));
        }

        boolean isOf(String otherKind, String words) {
            return kind.equals(otherKind) && text.stream().allMatch(one ->
                    Stream.of(one.split("\\|")).anyMatch(part -> words.contains(plain(part))));
        }
    }

    private static final Path FOLDER = Path.of("src", "test", "resources", "insight", "stories");
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    static final StrangersCatalogue CATALOGUE = new StrangersCatalogue();

    /** @param file of the folder, without its ending */
    static List<Story> of(String file) {
        try {
            List<Story> stories = new ArrayList<>();
            for (String line : Files.readAllLines(FOLDER.resolve(file + ".jsonl"))) {
                if (!line.isBlank()) {
                    stories.add(of(JSON.readTree(line)));
                }
            }
            return stories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static Story of(JsonNode line) {
        Language language = Language.valueOf(line.get("lang").asText().toUpperCase(Locale.ROOT));
        List<ClosedSession> chats = new ArrayList<>();
        line.get("chats").forEach(chat -> chats.add(chat(chat, language)));
        LocalDate last = LocalDate.ofInstant(chats.get(chats.size() - 1).closedAt(), ZoneOffset.UTC);
        return new Story(line.get("id").asText(), language,
                line.has("today") ? LocalDate.parse(line.get("today").asText()) : last, chats,
                notes(line.get("expect")), notes(line.get("may")), notes(line.get("not")));
    }

    private static List<Note> notes(JsonNode list) {
        return list == null ? List.of() : JSON.convertValue(list, new TypeReference<>() {
        });
    }

    private static ClosedSession chat(JsonNode chat, Language language) {
        var evening = LocalDate.parse(chat.get("day").asText()).atTime(19, 0).toInstant(ZoneOffset.UTC);
        List<ClosedSession.Line> lines = new ArrayList<>();
        for (JsonNode message : chat.get("messages")) {
            boolean said = message.isTextual();
            List<UUID> wines = new ArrayList<>();
            message.path("shown").forEach(name -> wines.add(CATALOGUE.shown(name.asText()).id()));
            lines.add(new ClosedSession.Line(UUID.randomUUID(), said ? Role.USER : Role.ASSISTANT,
                    said ? message.asText() : message.path("says").asText(), wines, evening));
        }
        return new ClosedSession(UUID.randomUUID(), new UUID(3, 3), language, ZoneOffset.UTC, evening, lines);
    }

    /** The words of a note: its own, and what the catalogue calls its wine. */
    static String words(String text, UUID wine) {
        String names = wine == null ? "" : CATALOGUE.byIds(List.of(wine)).stream()
                .map(one -> " " + one.name(Language.EN) + " " + one.name(Language.RU)).findFirst().orElse("");
        return plain(text + names);
    }
}
