package org.huiying.gateway.contact.terms;

/**
 * How many text messages of a phone network a text takes, which is what is paid for. The alphabet is that of 3GPP TS
 * 23.038: one character outside it, as every Chinese one is, and the whole text is sent in UCS-2.
 *
 * @param unicode whether it is sent in UCS-2
 * @param count   how many messages
 * @param left    how many characters more fit into the last one
 */
public record SmsSegments(boolean unicode, int count, int left) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Written with an escape before them: they count twice, and are not torn apart. */
    private static final String EXTENDED = "^{}\\[~]|€\f";

    public static SmsSegments of(String text) {
        boolean unicode = text.chars().anyMatch(c -> BASIC.indexOf(c) < 0 && EXTENDED.indexOf(c) < 0);
        int alone = unicode ? 70 : 160;
        int whole = text.codePoints().map(point -> cost(point, unicode)).sum();
        if (whole <= alone) {
            return new SmsSegments(unicode, whole == 0 ? 0 : 1, alone - whole);
        }
        int joined = unicode ? 67 : 153;
        int count = 1;
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            int cost = cost(point, unicode);
            if (used + cost > joined) {
                count++;
                used = 0;
            }
            used += cost;
        }
        return new SmsSegments(unicode, count, joined - used);
    }

    private static int cost(int point, boolean unicode) {
        return unicode ? Character.charCount(point) : EXTENDED.indexOf(point) >= 0 ? 2 : 1;
    }
}
