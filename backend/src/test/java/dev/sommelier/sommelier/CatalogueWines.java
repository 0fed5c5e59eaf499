package dev.sommelier.sommelier;

import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.VocabularyFile;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ranking.Pairings;
import dev.sommelier.wine.ranking.TasteScorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The shipped catalogue, its ranking and its names without a database. The wine package keeps those to itself, so they
 * are reached by reflection here, and only here.
 */
final class CatalogueWines {

    static final VocabularyFile VOCABULARY = new VocabularyFile();
    static final Pairings PAIRINGS = new Pairings();
    private static final Map<UUID, Object> ROWS = new LinkedHashMap<>();
    static final List<Wine> ALL = read();

    private static final Object RANKING = create("ranking.WineRanking", new Class<?>[] {Pairings.class}, PAIRINGS);
    private static final Object NAMES = names();

    private CatalogueWines() {
    }

    @SuppressWarnings("unchecked")
    static List<Wine> rank(List<Wine> wines, WineRequest request, TasteScorer scorer, int limit) {
        return (List<Wine>) call(RANKING, "rank", wines, request, scorer, limit);
    }

    static boolean knows(TasteScorer scorer, Wine wine) {
        return (boolean) call(scorer, "knows", wine);
    }

    @SuppressWarnings("unchecked")
    static List<Wine> named(String text, List<Wine> wines, int limit) {
        return (List<Wine>) call(NAMES, "named", text, wines, limit);
    }

    /** The wine as another query would read it: equal, but another instance. */
    static Wine readAgain(Wine wine) {
        return (Wine) callStatic(Wine.class, "of", wine.id(), ROWS.get(wine.id()));
    }

    private static Object names() {
        Object words = create("names.NameWords", new Class<?>[] {Vocabulary.class, VocabularyFile.class}, VOCABULARY);
        return create("names.WineNames", new Class<?>[] {words.getClass()}, words);
    }

    private static List<Wine> read() {
        Object csv = create("importing.WineCsv", new Class<?>[] {VocabularyFile.class}, VOCABULARY);
        Object result = call(csv, "read", (Object) bytes());
        List<Wine> wines = new ArrayList<>();
        for (Object row : (List<?>) call(result, "rows")) {
            UUID id = UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8));
            ROWS.put(id, row);
            wines.add((Wine) callStatic(Wine.class, "of", id, row));
        }
        return wines;
    }

    private static byte[] bytes() {
        try (InputStream in = CatalogueWines.class.getResourceAsStream("/catalogue/wines.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object create(String name, Class<?>[] types, Object argument) {
        try {
            for (Constructor<?> constructor : Class.forName("dev.sommelier.wine." + name).getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0].isInstance(argument)) {
                    constructor.setAccessible(true);
                    return constructor.newInstance(argument);
                }
            }
            throw new IllegalStateException(name + " takes none of " + Arrays.toString(types));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object target, String name, Object... arguments) {
        return invoke(target.getClass(), target, name, arguments);
    }

    private static Object callStatic(Class<?> type, String name, Object... arguments) {
        return invoke(type, null, name, arguments);
    }

    private static Object invoke(Class<?> type, Object target, String name, Object... arguments) {
        try {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && takes(method, arguments)) {
                    method.setAccessible(true);
                    return method.invoke(target, arguments);
                }
            }
            throw new IllegalStateException("No " + name + " in " + type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isPrimitive() && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
