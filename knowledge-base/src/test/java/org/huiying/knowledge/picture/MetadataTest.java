package org.huiying.knowledge.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.huiying.knowledge.picture.PhotographedPictures.joined;
import static org.huiying.knowledge.picture.PhotographedPictures.latin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of pictures that people upload: what they show, and nothing that tells where, when and by whom. */
class MetadataTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void tellsNobodyWhereAPictureWasTakenAndByWhom(String kind) throws Exception {
        byte[] taken = taken(kind);
        byte[] kept = Metadata.removed(taken).orElseThrow();

        if (!kind.equals("gif")) {
            assertThat(places(taken)).as("the test's own picture tells it").isNotEmpty();
        }
        assertThat(places(kept)).isEmpty();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Wang Li", "Exif", "EXIF", "eXIf");
        assertThat(Metadata.removed(kept)).as("what is kept has none").hasValueSatisfying(again -> assertThat(again).isEqualTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void changesNoPixel(String kind) throws Exception {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(taken(kind)));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(Metadata.removed(taken(kind)).orElseThrow()));
        for (int y = 0; y < 40; y++) {
            assertThat(after.getRGB(0, y, 64, 1, null, 0, 64)).isEqualTo(before.getRGB(0, y, 64, 1, null, 0, 64));
        }
    }

    /** Where the red upper edge of the sensor's picture is seen when it is shown as Exif says. */
    @ParameterizedTest
    @CsvSource({"1,top", "2,top", "3,bottom", "4,bottom", "5,left", "6,right", "7,right", "8,left"})
    void turnsAPictureThatLiesOnItsSide(int orientation, String redAt) throws Exception {
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(Metadata.removed(PhotographedPictures.jpeg(orientation)).orElseThrow()));
        boolean onItsSide = orientation > 4;
        assertThat(shown.getWidth()).isEqualTo(onItsSide ? 40 : 64);
        assertThat(List.of(red(shown, 0.5, 0.05), red(shown, 0.5, 0.95), red(shown, 0.05, 0.5), red(shown, 0.95, 0.5)))
                .isEqualTo(List.of(redAt.equals("top"), redAt.equals("bottom"), redAt.equals("left"), redAt.equals("right")));
    }

    @Test
    void turnsALargePictureInLessMemoryThanItNeedsWhole() throws Exception {
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(
                Metadata.removed(PhotographedPictures.jpeg(8000, 6000)).orElseThrow()));
        assertThat(List.of(shown.getWidth(), shown.getHeight())).isEqualTo(List.of(3000, 4000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void cutsOffWhatHidesBehindThePicture(String kind) {
        byte[] polyglot = joined(taken(kind), latin("<script>alert(1)</script>PK\3\4"));
        assertThat(Metadata.removed(polyglot)).hasValueSatisfying(kept ->
                assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\3\4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "GIF89a/*<svg onload=alert(1)>*/=1;", "\u0089PNG\r\n\u001a\n<svg onload='alert(1)'>", "\u00ff\u00d8\u00ff<html><script>alert(1)</script>",
        "RIFF\u00ff\u00ff\u00ff\u00ffWEBP<svg onload='alert(1)'>", "RIFF\4\0\0\0WEBP", "GIF89a", ""})
    void takesNothingThatOnlyBeginsLikeAPicture(String content) {
        assertThat(Picture.of(latin(content))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void endsClearlyOnAPictureThatIsCutShortAnywhere(String kind) {
        byte[] whole = taken(kind);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatCode(() -> Metadata.removed(part)).doesNotThrowAnyException();
        }
    }

    @Test
    void namesThePictureByWhatIsKept() {
        Picture once = Picture.of(PhotographedPictures.jpeg(1)).orElseThrow();
        assertThat(Picture.of(once.content())).hasValueSatisfying(again -> assertThat(again.address()).isEqualTo(once.address()));
    }

    private static byte[] taken(String kind) {
        return switch (kind) {
            case "jpeg" -> PhotographedPictures.jpeg(1);
            case "png" -> PhotographedPictures.png();
            case "gif" -> PhotographedPictures.gif();
            default -> PhotographedPictures.webp();
        };
    }

    private static List<GpsDirectory> places(byte[] picture) throws Exception {
        return List.copyOf(ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture)).getDirectoriesOfType(GpsDirectory.class));
    }

    private static boolean red(BufferedImage picture, double x, double y) {
        int rgb = picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
        return (rgb >> 16 & 0xff) > 200 && (rgb & 0xff) < 100;
    }
}
