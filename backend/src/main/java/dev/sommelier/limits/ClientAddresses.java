package dev.sommelier.limits;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Determines the address a caller is counted by. Behind n trusted proxies it is the n-th from the right in
 * {@code X-Forwarded-For}, written by the outermost proxy. Entries left of it can be forged; Quarkus' own setting uses them.
 */
@Singleton
public class ClientAddresses {

    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final int proxies;

    ClientAddresses(@ConfigProperty(name = "sommelier.trusted-proxies") int proxies) {
        this.proxies = proxies;
    }

    /** An IPv4 address, or the /64 of an IPv6 address, as limits count it. */
    public String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }

    /**
     * @param peer      who is at the other end of the connection
     * @param forwarded all lines of {@code X-Forwarded-For}, in order
     * @return an IPv4 address or the first half of an IPv6 address, which is what one customer of a provider is given;
     *         the peer's when fewer proxies have written than there should be
     */
    String of(String peer, List<String> forwarded) {
        List<String> hops = Arrays.stream(String.join(",", forwarded).split(",")).map(String::strip).toList();
        String own = proxies == 0 || hops.size() < proxies ? null : network(hops.get(hops.size() - proxies));
        if (own != null) {
            return own;
        }
        String direct = network(peer);
        return direct == null ? peer : direct;
    }

    private static String network(String hop) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(withoutPort(hop));
        if (bytes == null) {
            return null;
        }
        try {
            // An IPv4 address in the form of IPv6 becomes an IPv4 address here.
            byte[] address = InetAddress.getByAddress(bytes).getAddress();
            if (address.length < IPV6_BYTES) {
                return NetUtil.bytesToIpAddress(address);
            }
            Arrays.fill(address, NETWORK_BYTES, IPV6_BYTES, (byte) 0);
            return NetUtil.bytesToIpAddress(address) + "/64";
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** {@code 192.0.2.1:4711} and {@code [2001:db8::1]:4711}, as some proxies write it. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
