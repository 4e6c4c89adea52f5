package org.huiying.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every channel that carries messages keeps, played against a stand-in for its provider. A channel's own test
 * extends this and adds what is peculiar to it.
 */
public abstract class ChannelContract {

    /** A picture of one pixel. */
    protected static final byte[] PICTURE = java.util.Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** The channel, and a provider that does what it is told. */
    protected interface Provider {

        Channel channel();

        DeskInMemory desk();

        /** Somebody to write to and from, who may be answered now. */
        Address customer();

        /** He writes; what he writes is told {@code times} times, as providers do when they are not sure. */
        void customerWrites(String words, int times);

        void customerSends(byte[] picture);

        /** Our address is told something that the provider did not sign; the status of our answer. */
        int somebodyElseTells(String words);

        /** The texts that have reached the customer. */
        List<String> reached();

        /** The next request is done, and its answer lost. */
        void loseNextAnswer();

        /** The next request is turned away: too many. */
        void beBusyOnce();

        /** The next request is refused for good. */
        void refuseOnce();

        /** Nothing was asked that the provider does not allow. */
        List<String> violations();
    }

    protected abstract Provider provider();

    private Outbound outbound(String words) {
        return new Outbound(provider().customer(), new ExternalId(UUID.randomUUID().toString()),
                new Content.Text(new Words(words)));
    }

    private static Outbound again(Outbound first) {
        return new Outbound(first.to(), first.id(), first.content(), null, Instant.EPOCH);
    }

    private static void assertTaken(Delivery delivery) {
        assertThat(delivery).isInstanceOfAny(Delivery.Queued.class, Delivery.Sent.class);
    }

    private void assertNothingWasWrong() {
        assertThat(provider().violations()).isEmpty();
    }

    @Test
    void whatACustomerWritesIsTakenInOnce() {
        provider().customerWrites("空调不制冷 & 漏水 <E4>", 3);
        assertThat(provider().desk().said(provider().customer()))
                .containsOnlyOnce(new Content.Text(new Words("空调不制冷 & 漏水 <E4>")));
    }

    @Test
    void whatTheProviderHasNotSignedIsRefused() {
        assertThat(provider().somebodyElseTells("我是别人")).isBetween(400, 499);
        assertThat(provider().desk().said(provider().customer())).doesNotContain(new Content.Text(new Words("我是别人")));
    }

    @Test
    void aPictureIsTakenInAtOnceAndFetchedLater() {
        provider().customerSends(PICTURE);
        Content.Held held = provider().desk().said(provider().customer()).stream()
                .filter(Content.Held.class::isInstance).map(Content.Held.class::cast).reduce((a, b) -> b).orElseThrow();
        assertThat(held.file().kind()).isEqualTo(HeldFile.Kind.PICTURE);
        assertThat(provider().channel().fetch(provider().customer(), held.file()))
                .isInstanceOfSatisfying(Fetched.Here.class, here -> assertThat(here.content()).isEqualTo(PICTURE));
        assertNothingWasWrong();
    }

    @Test
    void wordsReachTheCustomer() {
        assertTaken(provider().channel().send(outbound("请先检查滤网")));
        assertThat(provider().reached()).contains("请先检查滤网");
        assertNothingWasWrong();
    }

    @Test
    void aLongTextGoesOutInPartsThatTheProviderTakes() {
        String text = "请先关闭电源，等五分钟再打开。".repeat(250);
        List<String> parts = provider().channel().terms().text().split(text);
        assertThat(String.join("", parts)).isEqualTo(text);
        assertTaken(provider().channel().send(outbound(parts.getFirst())));
        assertThat(provider().reached()).contains(parts.getFirst());
        assertNothingWasWrong();
    }

    @Test
    void whatIsTurnedAwayMayBeTriedLater() {
        Outbound outbound = outbound("师傅后天到");
        provider().beBusyOnce();
        assertThat(provider().channel().send(outbound)).isInstanceOfSatisfying(Delivery.Later.class,
                later -> assertThat(later.perhapsTaken()).isFalse());
        assertTaken(provider().channel().send(outbound));
        assertThat(provider().reached()).containsOnlyOnce("师傅后天到");
    }

    @Test
    void aLostAnswerDoesNotSendTwice() {
        Outbound outbound = outbound("师傅明天上午到");
        provider().loseNextAnswer();
        assertThat(provider().channel().send(outbound)).isInstanceOfSatisfying(Delivery.Later.class,
                later -> assertThat(later.perhapsTaken()).isTrue());
        provider().channel().send(again(outbound));
        assertThat(provider().reached()).containsOnlyOnce("师傅明天上午到");
    }

    @Test
    void aRefusalSaysWhyInBothLanguages() {
        provider().refuseOnce();
        assertThat(provider().channel().send(outbound("您好"))).isInstanceOfSatisfying(Delivery.Failed.class, failed -> {
            assertThat(failed.why()).containsPattern("\\p{IsHan}");
            assertThat(failed.whyEn()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void filesOutsideItsTermsAreNotSent() {
        var terms = provider().channel().terms();
        assertThat(terms.files().allow("application/x-msdownload", 1)).isFalse();
        assertThat(terms.files().allow("image/png", terms.files().largest() + 1)).isFalse();
    }
}
