package dev.sommelier.understanding.lexicon;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The codes of one dimension that were wanted and that were refused, in the order they were said. */
public record Facet(Set<String> wanted, Set<String> refused) {

    public static final Facet NONE = new Facet(Set.of(), Set.of());

    public static Facet wanting(Collection<String> codes) {
        return new Facet(new LinkedHashSet<>(codes), Set.of());
    }

    public static Facet refusing(Collection<String> codes) {
        return new Facet(Set.of(), new LinkedHashSet<>(codes));
    }

    /** Both of one message. */
    public Facet and(Facet other) {
        Facet both = this;
        for (String code : other.wanted) {
            both = both.with(code, false);
        }
        for (String code : other.refused) {
            both = both.with(code, true);
        }
        return both;
    }

    public Facet with(String code, boolean negated) {
        return negated ? new Facet(wanted, plus(refused, code)) : new Facet(plus(wanted, code), refused);
    }

    /** This facet after a later statement: a new wish replaces the old one, refusals pile up unless taken back. */
    public Facet then(Facet later) {
        Set<String> nowRefused = new LinkedHashSet<>(refused);
        nowRefused.addAll(later.refused);
        nowRefused.removeAll(later.wanted);
        Set<String> nowWanted = new LinkedHashSet<>(later.wanted.isEmpty() ? wanted : later.wanted);
        nowWanted.removeAll(later.refused);
        return new Facet(nowWanted, nowRefused);
    }

    /** Without what is refused as well: "from Italy he comes, not Italian" refuses Italy. */
    public Facet refusalsFirst() {
        Set<String> left = new LinkedHashSet<>(wanted);
        left.removeAll(refused);
        return new Facet(left, refused);
    }

    /** Without refusals of what is wanted too: "from Piedmont, only not Barolo" still wants Piedmont. */
    public Facet wishesFirst() {
        Set<String> left = new LinkedHashSet<>(refused);
        left.removeAll(wanted);
        return new Facet(wanted, left);
    }

    /** Only the refusals, which outlive the request they were made in. */
    public Facet refusals() {
        return new Facet(Set.of(), refused);
    }

    public boolean isEmpty() {
        return wanted.isEmpty() && refused.isEmpty();
    }

    private static Set<String> plus(Set<String> codes, String code) {
        Set<String> more = new LinkedHashSet<>(codes);
        more.add(code);
        return more;
    }
}
