package dev.sommelier.notices;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Listeners by key, for each key in the order of addition. Thread-safe. */
public final class Listeners<K, L> {

    private final Map<K, List<L>> byKey = new ConcurrentHashMap<>();

    public void add(K key, L listener) {
        byKey.compute(key, (same, others) -> {
            List<L> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(listener);
            return all;
        });
    }

    public void remove(K key, L listener) {
        byKey.computeIfPresent(key, (same, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    public List<L> of(K key) {
        return byKey.getOrDefault(key, List.of());
    }

    public Stream<L> all() {
        return byKey.values().stream().flatMap(List::stream);
    }
}
