package dev.sommelier.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** OpenAPI filter that documents what {@link EntityTags} does. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class EntityTagDocs implements OASFilter {

    /** The export, which is streamed from a file. */
    private static final String WITHOUT_TAG = "exportAccount";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream().map(PathItem::getGET).filter(Objects::nonNull)
                .forEach(EntityTagDocs::complete);
    }

    private static void complete(Operation get) {
        APIResponse found = get.getResponses().getAPIResponse("200");
        if (found == null || found.getContent() == null || !found.getContent().hasMediaType("application/json")
                || WITHOUT_TAG.equals(get.getOperationId())) {
            return;
        }
        found.addHeader("ETag", OASFactory.createHeader()
                .description("Changes with the answer; send it as `If-None-Match` to be told 304 while it has not")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        get.getResponses().addAPIResponse("304",
                OASFactory.createAPIResponse().description("The client has the answer already, by its `If-None-Match`"));
    }
}
