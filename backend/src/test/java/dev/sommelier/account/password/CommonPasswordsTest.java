package dev.sommelier.account.password;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.account.EmailAddress;
import dev.sommelier.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final CommonPasswords COMMON = new CommonPasswords();
    private static final EmailAddress EMAIL = EmailAddress.of("Ivan.Petrovsky@vinoteka.example");

    @ParameterizedTest
    @ValueSource(strings = {
        // English
        "password1234", "qwertyuiop123", "123456789012", "aaaaaaaaaaaaaaa", "sommelier2026", "letmeinletmein", "iloveyou1234",
        // Russian words, repeated or with digits
        "парольпароль", "пароль123456", "Пароль123456!", "ПАРОЛЬПАРОЛЬ", "любовьлюбовь", "солнышко12345", "наташанаташа",
        "привет123456", "ЗайчикЗайчик", "спартакчемпион", "123456пароль", "марина19901990", "соммелье1234", "котёноккотёнок", "сомелье20262026",
        // walks over the Russian keyboard
        "йцукенгшщзхъ", "фывапролджэё", "йцукенйцукен", "ячсмитьбюячс", "йфяцычувскам", "йцукен123456", "ъхзщшгнекуцй", "zxcvbnm,.zxc", "1qaz2wsx3edc", "йцукфывапрол",
        // Russian words on an English keyboard, and English ones on a Russian
        "gfhjkmgfhjkm", "gfhjkm123456", "ghbdtn123456", "k.,jdmk.,jdm", "зфыыцщкв1234", "йцукенqwerty", "ыщььудшук2026",
        // Latin spelling
        "privetprivet", "natasha123456", "parolparol12"
    })
    void refusesWhatIsGuessedEarly(String common) {
        assertThrows(ProblemException.class, () -> refuse(common));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ivanpetrovsky1", "petrovsky8473124", "Petrovsky-1987-06", "83746152ivan1987", "vinoteka19283746", "IvanIvan7364518",
        "ivan.petrovsky@vinoteka.example", "аня74839201465", "зуекщмылн83746152"
    })
    void refusesTheEmailAndTheNameWithDigits(String ownWords) {
        assertThrows(ProblemException.class, () -> refuse(ownWords));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "four words nobody guesses", "five other words nobody guesses", "correct horse battery staple", "Xk7#vQ2m!pLz",
        "четыре слова никто не угадает", "бузина трамвай сквозняк", "Ёж8уП!тык3ваЩ", "сырник дирижабль подоконник",
        "tractor-ivan-umbrella-9", "qwmzpxrtlkvb", "зонтик гвоздь медуза"
    })
    void takesWordsThatNobodyGuesses(String good) {
        assertDoesNotThrow(() -> refuse(good));
    }

    private static void refuse(String password) {
        COMMON.refuse("password", PasswordText.chosen("password", password), EMAIL, "Аня");
    }
}
