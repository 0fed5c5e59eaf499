package dev.sommelier.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private static final String PEER = "198.51.100.7";

    @Test
    void withoutProxiesNobodyIsBelieved() {
        assertEquals(PEER, new ClientAddresses(0).of(PEER, List.of("203.0.113.9")));
    }

    @Test
    void behindOneProxyItIsTheLastOne() {
        assertEquals("203.0.113.9", new ClientAddresses(1).of(PEER, List.of("10.9.9.9, 203.0.113.9")));
    }

    @Test
    void behindTwoProxiesItIsTheLastButOne() {
        assertEquals("203.0.113.9", new ClientAddresses(2).of(PEER, List.of("1.2.3.4, 203.0.113.9", "10.0.0.1")));
    }

    @Test
    void itIsThePeerWhenAProxyHasNotWritten() {
        assertEquals(PEER, new ClientAddresses(2).of(PEER, List.of("203.0.113.9")));
        assertEquals(PEER, new ClientAddresses(1).of(PEER, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9:4711, 203.0.113.9",
        "::ffff:203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "[2001:db8:1:2::9]:4711, 2001:db8:1:2::/64",
        "unknown, 198.51.100.7",
        "example.org, 198.51.100.7",
        "[2001:db8, 198.51.100.7"
    })
    void countsAnIpv6CustomerAsOneAndBelievesNothingElse(String written, String counted) {
        assertEquals(counted, new ClientAddresses(1).of(PEER, List.of(written)));
    }

    @Test
    void thePeersOwnIpv6AddressIsCountedByItsNetworkToo() {
        assertEquals("2001:db8:1:2::/64", new ClientAddresses(0).of("2001:db8:1:2::1", List.of()));
    }
}
