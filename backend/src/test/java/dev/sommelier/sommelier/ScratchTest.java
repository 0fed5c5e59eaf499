package dev.sommelier.sommelier;

import com.fasterxml.jackson.databind.*;
import dev.sommelier.account.Language;
import dev.sommelier.understanding.Understood;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void falsePositives() throws Exception {
        StringBuilder out = new StringBuilder();
        ObjectMapper json = new ObjectMapper();
        for (String f : List.of("1-en-single", "1-ru-single")) {
            Language l = f.contains("ru") ? Language.RU : Language.EN;
            for (String line : Files.readAllLines(Path.of("src/test/resources/sommelier/rounds/" + f + ".jsonl"))) {
                if (line.isBlank()) continue;
                JsonNode n = json.readTree(line);
                HouseChat chat = new HouseChat(l);
                chat.heard(l == Language.RU ? "красное к стейку" : "a red for steak").showed("barolo", "chablis", "mendoza-malbec");
                chat.heard(n.get("say").asText());
                Understood u = chat.understood();
                String act = n.get("act").asText();
                if (u.followUp() != null && !act.equals("smalltalk") && !act.equals("memory")) {
                    out.append(act + " | " + u.followUp().kind() + " " + u.followUp().topic() + " | " + n.get("say").asText() + "\n");
                }
                if (u.followUp() == null && (act.equals("smalltalk") || act.equals("memory"))) out.append("MISSED " + act + " | " + u.reading().intent() + " | " + n.get("say").asText() + "\n");
            }
        }
        Files.writeString(Path.of("/tmp/talk/false.txt"), out.toString());
    }

    @Test
    void debug() throws Exception {
        HouseChat c = new HouseChat(Language.EN).heard("a red for steak").showed("barolo", "chablis", "mendoza-malbec").heard("расскажи про первое");
        Files.writeString(Path.of("/tmp/talk/debug.txt"), c.understood().followUp() + "\n" + c.heard("его надо декантировать?").understood().reading());
    }

    @Test
    void phrases() throws Exception {
        StringBuilder out = new StringBuilder();
        Path in = Path.of("/tmp/talk/phrases.txt");
        if (!Files.exists(in)) return;
        HouseChat chat = null;
        for (String line : Files.readAllLines(in)) {
            if (line.isBlank()) continue;
            if (line.startsWith("#")) { chat = new HouseChat(line.startsWith("#ru") ? Language.RU : Language.EN); out.append("\n" + line + "\n"); continue; }
            HouseChat.Reply r = chat.say(line);
            Understood u = null;
            out.append("> " + line + "\n   " + r.text().replace("\n", "\n   ") + (r.wines().isEmpty() ? "" : "\n   CARDS " + r.wines().stream().map(w -> w.code() + " " + w.priceMin() + "-" + w.priceMax()).toList()) + "\n");
        }
        Files.writeString(Path.of("/tmp/talk/answers.txt"), out.toString());
    }
}
