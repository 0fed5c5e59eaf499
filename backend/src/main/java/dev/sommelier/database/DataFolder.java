package dev.sommelier.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Layout of {@code SOMMELIER_DATA_DIR}: {@code postgresql/} with the server's data, and {@code private/} (mode 700) with
 * the password, the log and the server's binaries.
 */
record DataFolder(Path root) {

    private static final int PASSWORD_BYTES = 24;

    static DataFolder at(Path root) throws IOException {
        DataFolder folder = new DataFolder(root.toAbsolutePath());
        Files.createDirectories(root);
        if (!Files.exists(folder.privateFiles())) {
            Files.createDirectory(folder.privateFiles(), ownerOnly("rwx------"));
        }
        return folder;
    }

    /** The PostgreSQL data directory. */
    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path privateFiles() {
        return root.resolve("private");
    }

    /** Output of the server since its last start. */
    Path serverLog() {
        return privateFiles().resolve("postgresql.log");
    }

    /** Locks the folder for this process until it ends; null when another process holds the lock. */
    FileLock tryOwnership() throws IOException {
        return FileChannel.open(root.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
    }

    boolean hasPassword() {
        return Files.exists(passwordFile());
    }

    /** Password of the server's only user; generated at the first call. */
    String password() throws IOException {
        if (!hasPassword()) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Path file = Files.createTempFile(privateFiles(), "password", null, ownerOnly("rw-------"));
            Files.writeString(file, HexFormat.of().formatHex(random));
            Files.move(file, passwordFile());
        }
        return Files.readString(passwordFile()).strip();
    }

    Path passwordFile() {
        return privateFiles().resolve("password");
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
