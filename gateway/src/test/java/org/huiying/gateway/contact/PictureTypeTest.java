package org.huiying.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class PictureTypeTest {

    private static final String WEBP_LOSSY = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
    private static final String WEBP_LOSSLESS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    public static byte[] drawn(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void readsTypeAndSizeOfWhatItTakes() throws IOException {
        assertThat(PictureType.look(drawn("png", 31, 17)))
                .contains(new PictureType.Picture(PictureType.PNG, 31, 17));
        assertThat(PictureType.look(drawn("jpg", 640, 480)))
                .contains(new PictureType.Picture(PictureType.JPEG, 640, 480));
        assertThat(PictureType.look(drawn("gif", 300, 2)))
                .contains(new PictureType.Picture(PictureType.GIF, 300, 2));
        assertThat(PictureType.look(Base64.getDecoder().decode(WEBP_LOSSY)))
                .contains(new PictureType.Picture(PictureType.WEBP, 1, 1));
        assertThat(PictureType.look(Base64.getDecoder().decode(WEBP_LOSSLESS)))
                .contains(new PictureType.Picture(PictureType.WEBP, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<html><script>alert(1)</script>", "%PDF-1.7", "MZ\u0090\u0000", "GIF89", "RIFF....WEBPVP8Z", "BM......"
    })
    void takesNothingElseWhateverItIsCalled(String content) {
        assertThat(PictureType.look(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void takesNothingThatIsCutShortOrHasNoSize() throws IOException {
        for (var format : new String[] {"png", "jpg", "gif"}) {
            var whole = drawn(format, 5, 5);
            for (int length = 0; length < 8; length++) {
                assertThat(PictureType.look(Arrays.copyOf(whole, length))).isEmpty();
            }
        }
        assertThat(PictureType.look(Arrays.copyOf("GIF89a".getBytes(StandardCharsets.US_ASCII), 40))).isEmpty();
    }
}
