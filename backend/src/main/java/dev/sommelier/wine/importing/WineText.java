package dev.sommelier.wine.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The decoded text of an import file, or the reason why it cannot be decoded. */
record WineText(String text, LineError error) {

    static final int MAX_BYTES = 32 * 1024 * 1024;

    static WineText decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused(0, "The file is larger than " + MAX_BYTES / (1024 * 1024) + " MiB.");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return refused(0, "The file is UTF-16. Save it as CSV in UTF-8.");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return refused(lineAt(bytes, i), "a NUL byte. This is no text file, or it is damaged.");
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return refused(lineAt(bytes, in.position()), "not UTF-8 text. Save the file as CSV in UTF-8.");
        }
        return new WineText(out.flip().toString(), null);
    }

    /** The delimiter, told by the header: spreadsheets in countries with decimal commas write semicolons. */
    char delimiter() {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        if (header.indexOf(';') >= 0) {
            return ';';
        }
        return header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static WineText refused(long line, String message) {
        return new WineText(null, new LineError(line, null, message));
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static long lineAt(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
