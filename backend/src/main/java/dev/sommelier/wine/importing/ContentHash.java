package dev.sommelier.wine.importing;

import dev.sommelier.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** The hash of import files, by which changed ones are told. */
final class ContentHash {

    /** To be raised when the import makes other rows of the same file. */
    private static final byte FORMAT = 1;

    private ContentHash() {
    }

    static String of(byte[]... files) {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.write(FORMAT);
        for (byte[] file : files) {
            hashed.writeBytes(Sha256.of(file));
        }
        return HexFormat.of().formatHex(Sha256.of(hashed.toByteArray()));
    }
}
