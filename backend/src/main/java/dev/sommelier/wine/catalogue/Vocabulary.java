package dev.sommelier.wine.catalogue;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.text.TextNormaliser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for the catalogue's codes in both languages, from {@code catalogue/vocabulary.csv}. */
@ApplicationScoped
public class Vocabulary {

    /** What a code stands for. */
    public enum Term {
        COUNTRY,
        REGION,
        GRAPE,
        AROMA,
        DISH,
        OCCASION
    }

    public static final String RESOURCE = "catalogue/vocabulary.csv";

    private record Entry(String english, String russian) {
    }

    private final Map<Term, Map<String, Entry>> entries = new EnumMap<>(Term.class);
    private final Map<Term, Map<String, String>> codesByPlainText = new EnumMap<>(Term.class);

    public Vocabulary() {
        this(ClasspathFile.text(RESOURCE));
    }

    Vocabulary(String csv) {
        for (Term term : Term.values()) {
            entries.put(term, new LinkedHashMap<>());
            codesByPlainText.put(term, new HashMap<>());
        }
        CsvFile.parse(RESOURCE, csv).forEach(this::add);
    }

    private void add(CsvRow line) {
        Term term = line.constant("kind", Term.class);
        String code = line.getField("code").strip();
        Entry entry = new Entry(line.getField("en").strip(), line.getField("ru").strip());
        if (code.isEmpty() || entry.english().isEmpty() || entry.russian().isEmpty()) {
            throw line.error("an empty cell", null);
        }
        if (entries.get(term).put(code, entry) != null) {
            throw line.error(code + " twice", null);
        }
        Map<String, String> codes = codesByPlainText.get(term);
        codes.put(TextNormaliser.unaccented(code), code);
        codes.putIfAbsent(TextNormaliser.unaccented(entry.english()), code);
        codes.putIfAbsent(TextNormaliser.unaccented(entry.russian()), code);
    }

    /** The word for a code as it stands on a wine card; a code without a word is its own word. */
    public String word(Term term, String code, Language language) {
        Entry entry = entries.get(term).get(code);
        return entry == null ? code : language.choose(entry.english(), entry.russian());
    }

    /** Every code of the kind, in the order of the file. */
    public List<String> codes(Term term) {
        return new ArrayList<>(entries.get(term).keySet());
    }

    /** The code that a text is or means: a code, or its word in either language, with any case and accents. */
    public Optional<String> codeOf(Term term, String text) {
        return Optional.ofNullable(codesByPlainText.get(term).get(TextNormaliser.unaccented(text)));
    }
}
