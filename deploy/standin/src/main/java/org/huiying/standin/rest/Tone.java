package org.huiying.standin.rest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A quiet tone in place of a voice that nobody recorded: 8 kHz, 8 bit, one channel. */
final class Tone {

    private static final int RATE = 8_000;
    private static final int HEADER = 44;
    private static final int LONGEST_SECONDS = 600;
    private static final double HERTZ = 220;

    private Tone() {}

    static byte[] ofSeconds(long seconds) {
        int samples = (int) Math.clamp(seconds, 1, LONGEST_SECONDS) * RATE;
        ByteBuffer wave = ByteBuffer.allocate(HEADER + samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + samples)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (int i = 0; i < samples; i++) {
            wave.put((byte) (128 + 20 * Math.sin(2 * Math.PI * HERTZ * i / RATE)));
        }
        return wave.array();
    }
}
