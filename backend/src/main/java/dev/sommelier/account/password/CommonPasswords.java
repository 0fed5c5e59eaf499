package dev.sommelier.account.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import dev.sommelier.account.EmailAddress;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.KeyboardLayout;
import dev.sommelier.text.TextNormaliser;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses passwords that are easy to guess: common ones in English and Russian, also typed in the other keyboard layout,
 * neighbouring keys, repetitions, and passwords made of the person's own e-mail and name.
 */
@Singleton
public class CommonPasswords {

    private static final String RUSSIAN = "account/common-russian.txt";
    /**
     * Characters that are judged: the time of zxcvbn's estimate grows faster than the length, and the rest can only add
     * strength.
     */
    private static final int JUDGED_LENGTH = 40;
    /** Of zxcvbn's 0 to 4: "protects against throttled guessing", which is what a sign-in page allows. */
    private static final int WEAKEST_ACCEPTED = 2;
    private static final int SHORTEST_PART = 3;
    private static final Pattern LETTERS = Pattern.compile("\\p{L}++");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}++");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]++");

    private final Zxcvbn strength;

    CommonPasswords() {
        try {
            strength = new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("common_russian", russian()))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param field which field of the body holds it
     * @param name  may be null
     * @throws ProblemException 400 for a password that is easy to guess, knowing the person's e-mail and name
     */
    public void refuse(String field, PasswordText password, EmailAddress email, String name) {
        Set<String> known = parts(Stream.of(email.key(), name == null ? "" : name, "sommelier", "сомелье"));
        String text = TextNormaliser.lowerCase(password.value());
        String latin = KeyboardLayout.latin(text);
        if (KeyboardWalk.is(latin) || Stream.of(text, latin, KeyboardLayout.cyrillic(text)).distinct()
                .anyMatch(form -> isMadeOf(known, form) || isWeak(form, known))) {
            throw ProblemException.field(field, "is too common; three or four random words are better");
        }
    }

    /** Also refuses a common word with common digits and signs, which zxcvbn rates higher as a whole than its parts. */
    private boolean isWeak(String text, Set<String> known) {
        return score(text, known) < WEAKEST_ACCEPTED
                || score(NO_LETTERS.matcher(text).replaceAll(""), known) == 0
                        && score(LETTERS.matcher(text).replaceAll(""), known) < WEAKEST_ACCEPTED;
    }

    private int score(String text, Set<String> known) {
        String judged = text.length() > JUDGED_LENGTH ? text.substring(0, JUDGED_LENGTH) : text;
        return strength.measure(judged, List.copyOf(known)).getScore();
    }

    /** Whether all letters of the password are parts of the person's e-mail and name. */
    private static boolean isMadeOf(Set<String> known, String password) {
        String letters = NO_LETTERS.matcher(password).replaceAll("");
        List<String> longestFirst = known.stream().map(part -> NO_LETTERS.matcher(part).replaceAll(""))
                .filter(part -> part.length() >= SHORTEST_PART)
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        String rest = letters;
        for (String part : longestFirst) {
            rest = rest.replace(part, "");
        }
        return !letters.isEmpty() && rest.isEmpty();
    }

    /** Each text as a whole and by its words. */
    private static Set<String> parts(Stream<String> texts) {
        return texts.map(TextNormaliser::lowerCase)
                .flatMap(text -> Stream.concat(
                        Stream.of(text, text.substring(0, text.indexOf('@') < 0 ? text.length() : text.indexOf('@'))),
                        BETWEEN_WORDS.splitAsStream(text)))
                .filter(part -> part.length() >= SHORTEST_PART)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The most common first. */
    private static List<String> russian() {
        return ClasspathFile.text(RUSSIAN).lines().filter(line -> !line.startsWith("#"))
                .map(TextNormaliser::lowerCase)
                .flatMap(line -> Stream.of(TextNormaliser.singleSpaced(line).split(" ")))
                .filter(word -> !word.isEmpty()).distinct().toList();
    }
}
