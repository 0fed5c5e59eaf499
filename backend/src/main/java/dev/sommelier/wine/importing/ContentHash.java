package dev.sommelier.wine.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of import files, by which changed ones are told. */
final class ContentHash {

    /** To be raised when the import makes other rows of the same file. */
    private static final byte FORMAT = 1;

    private ContentHash() {
    }

    static String of(byte[]... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORMAT);
            for (byte[] file : files) {
                digest.update(MessageDigest.getInstance("SHA-256").digest(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
