package dev.sommelier.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.sommelier.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Hashes passwords with argon2id and tells weak ones. Parameters stand in the hash, so they can be raised later. */
@Singleton
class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    /** Each hash takes 19 MiB and a core for a moment: more at once would be a way to bring the service down. */
    private static final int AT_ONCE = 4;
    /** The strength estimate grows faster than the password; what follows can only make it stronger. */
    private static final int JUDGED_LENGTH = 40;
    /** Of zxcvbn's 0 to 4: "protects against throttled guessing", which is what a sign-in page allows. */
    private static final int WEAKEST_ACCEPTED = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Zxcvbn strength = new Zxcvbn();
    private final String nobodysHash = hash("nobody has this password");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
        } finally {
            places.release();
        }
    }

    /** Takes the same time for an unknown account, whose hash is null, as for a wrong password. */
    boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            String compared = hash == null ? nobodysHash : hash;
            boolean same = Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared));
            return same && hash != null;
        } finally {
            places.release();
        }
    }

    /**
     * @param field which field of the body holds it
     * @param name  may be null
     * @throws ProblemException 400 for one that anybody would guess early who knows the person's e-mail and name
     */
    void refuseCommon(String field, String password, String email, String name) {
        List<String> known = Stream.of(email, name, "sommelier").filter(Objects::nonNull).toList();
        if (isCommon(password, known)) {
            throw ProblemException.field(field, "is too common; three or four random words are better");
        }
    }

    private boolean isCommon(String password, List<String> known) {
        String judged = password.length() > JUDGED_LENGTH ? password.substring(0, JUDGED_LENGTH) : password;
        return strength.measure(judged, known).getScore() < WEAKEST_ACCEPTED;
    }
}
