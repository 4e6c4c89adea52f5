package org.huiying.knowledge.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Text of unknown encoding: what its first bytes say, else UTF-8 when it is that throughout, else GB18030, which is what
 * Chinese Excel saves as CSV. Text that is neither is refused and not guessed at.
 */
final class TextFile {

    private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextFile() {
    }

    static Optional<String> decode(byte[] bytes) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return TRIED.stream().map(charset -> strictly(bytes, 0, charset)).flatMap(Optional::stream).findFirst()
                .filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
