package dev.sommelier.wine.importing;

import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.wine.catalogue.Vocabulary;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Imports the built-in catalogue when the service starts. */
@ApplicationScoped
class CatalogueLoader {

    static final String RESOURCE = "catalogue/wines.csv";

    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);

    private final WineImport wineImport;
    private final Vocabulary vocabulary;

    CatalogueLoader(WineImport wineImport, Vocabulary vocabulary) {
        this.wineImport = wineImport;
        this.vocabulary = vocabulary;
    }

    void onStart(@Observes StartupEvent event) {
        load(ClasspathFile.bytes(RESOURCE));
    }

    /** Returns whether anything was written. */
    boolean load(byte[] csv) {
        WineCsv.Result file = new WineCsv(vocabulary).read(csv);
        if (!file.errors().isEmpty()) {
            throw new IllegalStateException(RESOURCE + ": "
                    + file.errors().stream().map(LineError::toString).collect(Collectors.joining("; ")));
        }
        // Includes the vocabulary, because the search documents contain its words.
        String hash = ContentHash.of(csv, ClasspathFile.bytes(Vocabulary.RESOURCE));
        boolean written = wineImport.replaceIfChanged(Origin.CATALOGUE, file.rows(), hash);
        if (written) {
            LOG.infof("The catalogue now has %d wines", file.rows().size());
        }
        return written;
    }
}
