package dev.sommelier.sommelier;

import dev.sommelier.sommelier.house.HouseSommelier;
import dev.sommelier.title.HouseTitles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Names a chat by what the house sommelier understood of it. */
@ApplicationScoped
class UnderstoodTitles implements HouseTitles {

    private final HouseSommelier house;

    UnderstoodTitles(HouseSommelier house) {
        this.house = house;
    }

    @Override
    public Optional<String> name(String message, String reply) {
        return house.title(message, reply);
    }
}
