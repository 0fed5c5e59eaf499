package dev.sommelier;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Wine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sommelier");

    @ParameterizedTest(name = "{0} uses only {1}")
    @CsvSource(nullValues = "nothing", value = {
        "sommelier, insight title understanding safety wine chat account claude limits problem text classpath",
        "insight,   understanding safety wine chat account limits claude jobs mcp problem text classpath",
        "safety,    understanding wine chat account text classpath",
        "understanding, chat wine account text classpath",
        "title,     chat account claude jobs problem text classpath",
        "lifecycle, chat account jobs limits idempotency",
        "chat,      account wine limits idempotency jobs mcp notices clock problem text",
        "wine,      account mcp notices problem text classpath",
        "account,   limits jobs problem text classpath",
        "limits,    problem",
        "claude,    text classpath",
        "jobs,      nothing",
        "telemetry, limits",
        "notices,   nothing",
        "problem,   nothing",
        "idempotency, problem text",
        "http,      text",
        "mcp,       problem",
        "clock,     nothing",
        "text,      nothing",
        "classpath, nothing",
        "database,  nothing"
    })
    void importsPointOneWay(String name, String allowed) {
        List<String> others = allowed == null ? List.of() : List.of(allowed.split(" "));
        DescribedPredicate<JavaClass> permitted = resideInAPackage("dev.sommelier." + name + "..")
                .or(DescribedPredicate.not(resideInAPackage("dev.sommelier..")));
        for (String other : others) {
            permitted = permitted.or(resideInAPackage("dev.sommelier." + other + ".."));
        }
        classes().that().resideInAPackage("dev.sommelier." + name + "..")
                .should().onlyDependOnClassesThat(permitted).check(OURS);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("dev.sommelier.(*)..").should().beFreeOfCycles().check(OURS);
    }

    /** Every package by itself, a parent apart from its rooms. */
    @Test
    void noRoomsDependOnEachOtherInACircle() {
        slices().matching("dev.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void noEntityKnowsAnEventOrAService() {
        DescribedPredicate<JavaClass> service = DescribedPredicate.describe("are services, or stand in one", type ->
                isService(type) || type.getEnclosingClass().filter(ArchitectureTest::isService).isPresent());
        noClasses().that().areAnnotatedWith(Entity.class)
                .should().dependOnClassesThat(service.or(simpleNameEndingWith("Event")).or(simpleNameEndingWith("Changes")))
                .check(OURS);
    }

    private static boolean isService(JavaClass type) {
        return type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(RequestScoped.class)
                || type.isAnnotatedWith(Singleton.class) || type.isAnnotatedWith(Path.class);
    }

    @Test
    void noPackageHasMoreThanTwentyClasses() {
        Map<String, Long> sizes = OURS.stream().filter(ArchitectureTest::isWrittenByUs)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= 20);
        assertEquals(Map.of(), sizes);
    }

    private static boolean isWrittenByUs(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }

    @Test
    void noTwoClassesShareASimpleName() {
        Map<String, List<String>> named = OURS.stream().filter(ArchitectureTest::isWrittenByUs)
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        named.values().removeIf(same -> same.size() == 1);
        assertEquals(Map.of(), named);
    }

    @ParameterizedTest(name = "{0}.{1} uses of {0} only {2}")
    @CsvSource(nullValues = "nothing", value = {
        "account, usage,    nothing",
        "account, audit,    nothing",
        "account, password, nothing",
        "account, signin,   audit password",
        "account, export,   audit signin",
        "account, token,    audit signin password",
        "account, device,   audit signin token",
        "account, deletion, audit signin token password recovery usage",
        "account, recovery, audit signin token password",
        "account, settings, audit signin token password recovery usage deletion",
        "claude, wire,      nothing",
        "claude, client,    wire",
        "claude, batch,     wire",
        "insight, sentence, nothing",
        "insight, rules,    sentence",
        "insight, notes,    rules sentence",
        "insight.rules, collected,  nothing",
        "insight.rules, event,      collected",
        "insight.rules, food,       collected",
        "insight.rules, opinion,    collected",
        "insight.rules, constraint, collected",
        "insight, profile,  sentence",
        "insight, learning, rules profile sentence",
        "insight, editing,  notes rules profile sentence",
        "insight, context,  learning profile sentence",
        "chat, message,   nothing",
        "chat, title,     nothing",
        "chat, session,   message title",
        "chat, upkeep,    session",
        "chat, list,      session",
        "chat, history,   session message",
        "chat, share,     session message title",
        "chat, shown,     session",
        "chat, voice,     message",
        "chat, exchange,  upkeep session message",
        "chat, reply,     exchange voice session message",
        "chat, stream,    reply exchange session message title",
        "chat, events,    session stream",
        "understanding, act,      nothing",
        "understanding, lexicon,  nothing",
        "understanding, amount,   lexicon",
        "understanding, question, amount lexicon",
        "understanding, request,  question lexicon",
        "understanding, message,  request question amount lexicon",
        "understanding, wish,     message amount lexicon",
        "understanding, dialogue, wish message question amount lexicon",
        "understanding, taste,    dialogue wish message question amount lexicon",
        "sommelier, choosing,  nothing",
        "sommelier, answer,    choosing",
        "sommelier, house,     answer choosing knowledge describing phrasing wording",
        "sommelier, model,     answer choosing phrasing wording house",
        "sommelier, phrasing,  choosing",
        "sommelier, describing, phrasing choosing",
        "sommelier, wording,   describing phrasing choosing",
        "sommelier, knowledge, describing phrasing choosing",
        "wine, catalogue, nothing",
        "wine, names,     catalogue",
        "wine, importing, catalogue names",
        "wine, rating,    catalogue",
        "wine, ledger,    catalogue rating",
        "wine, ranking,   catalogue names rating",
        "wine, search,    catalogue rating"
    })
    void roomsOfAPackageUseEachOtherOneWay(String feature, String room, String allowed) {
        String inside = "dev.sommelier." + feature + ".";
        DescribedPredicate<JavaClass> permitted = resideInAPackage(inside + room + "..")
                .or(DescribedPredicate.not(resideInAPackage(inside + ".")))
                .or(resideInAPackage("dev.sommelier." + feature));
        for (String other : allowed == null ? List.<String>of() : List.of(allowed.split(" "))) {
            permitted = permitted.or(resideInAPackage(inside + other + ".."));
        }
        classes().that().resideInAPackage(inside + room + "..").should().onlyDependOnClassesThat(permitted).check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "chat", "claude", "insight"})
    void whatAllRoomsShareUsesNone(String feature) {
        noClasses().that().resideInAPackage("dev.sommelier." + feature)
                .should().dependOnClassesThat(resideInAPackage("dev.sommelier." + feature + ".*"))
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insight.rules", "sommelier"})
    void whoAsksAllRoomsIsUsedByNone(String feature) {
        noClasses().that().resideInAPackage("dev.sommelier." + feature + ".*..")
                .should().dependOnClassesThat(resideInAPackage("dev.sommelier." + feature))
                .check(OURS);
    }

    /** Replies are Markdown and names may be imported; only the reason on a card is plain text. */
    @Test
    void namesOfWinesEnterRepliesEscaped() {
        noClasses().that().resideInAnyPackage("dev.sommelier.sommelier.wording",
                        "dev.sommelier.sommelier.describing", "dev.sommelier.sommelier.phrasing")
                .and().haveSimpleNameNotContaining("Markdown").and().haveSimpleNameNotContaining("Reasons")
                .should().callMethod(Wine.class, "name", Language.class)
                .check(OURS);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        // The machine's own is set by hand and by the network: whoever measures asks System.nanoTime, the clock itself too.
        noClasses()
                .should().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.time.Clock.class, "systemUTC")
                .orShould().callMethod(java.time.Clock.class, "system", java.time.ZoneId.class)
                .check(OURS);
    }
}
