package dev.sommelier.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.text.Sha256;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every JSON answer to a GET an {@code ETag}, and answers 304 where {@code If-None-Match} has it. The tag is a hash of
 * the body, so that it also changes when only the passing of time changes the answer.
 */
public class EntityTags {

    private static final Pattern LISTED = Pattern.compile("\\*|(?:W/)?\"([^\"]*)\"");

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        boolean isJson = MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
        if (!request.getMethod().equals(HttpMethod.GET) || response.getStatus() != Response.Status.OK.getStatusCode()
                || !isJson || !response.getEntityClass().isRecord()) {
            return;
        }
        byte[] body = json.writeValueAsBytes(response.getEntity());
        // Weak, because a proxy may compress the body.
        EntityTag tag = new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(body)), true);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (isAtClient(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(body);
        }
    }

    /** By the weak comparison of RFC 9110, section 13.1.2. */
    private static boolean isAtClient(EntityTag tag, String ifNoneMatch) {
        return ifNoneMatch != null && LISTED.matcher(ifNoneMatch).results()
                .anyMatch(listed -> listed.group().equals("*") || tag.getValue().equals(listed.group(1)));
    }
}
