package org.huiying.bench.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiying.bench.Json;
import org.huiying.bench.Options;
import org.huiying.bench.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StaffingBenchmarkTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    private Path folder;

    @Test
    void lastLineHoldsThePlan() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(new StaffingBenchmark().run(new Options(Map.of("volumes", "40,80,0", "patience", "120", "shrinkage", "30")))).isTrue();
        } finally {
            System.setOut(before);
        }
        String[] lines = printed.toString(StandardCharsets.UTF_8).split("\n");
        JsonNode plan = Json.read(lines[lines.length - 1]);
        assertThat(plan.get("intervals")).hasSize(3);
        JsonNode second = plan.get("intervals").get(1);
        assertThat(second.get("interval").asString()).isEqualTo("00:30");
        assertThat(second.get("agents").asInt()).isGreaterThan(plan.get("intervals").get(0).get("agents").asInt());
        assertThat(second.get("rostered").asInt()).isEqualTo((int) Math.ceil(second.get("agents").asInt() / 0.7 - 1e-9));
        assertThat(second.get("serviceLevel").asDouble()).isBetween(0.77, 1.0);
        assertThat(plan.get("intervals").get(2).has("serviceLevel")).isFalse();
        assertThat(plan.get("day").get("abandonment").asDouble()).isBetween(0.001, 0.2);
    }

    @Test
    void fileMayHaveHeadingNamesAndAnyUsualSeparator() throws Exception {
        assertThat(file("\uFEFF时段,来量\r\n09:00,12\r\n09:30,30.5\r\n")).isEqualTo(new VolumeFile(List.of("09:00", "09:30"), List.of(12.0, 30.5)));
        assertThat(file("09:00;12\n")).isEqualTo(new VolumeFile(List.of("09:00"), List.of(12.0)));
        assertThat(file("7\n8\n\n")).isEqualTo(new VolumeFile(List.of("00:00", "00:30"), List.of(7.0, 8.0)));
    }

    @Test
    void whatIsNoVolumeIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> file("09:00,12\n09:30,many\n")).isInstanceOf(Unusable.class).hasMessageContaining("line 2");
        assertThatThrownBy(() -> file("time,volume\n")).isInstanceOf(Unusable.class).hasMessageContaining("no volumes");
        assertThatThrownBy(() -> new StaffingBenchmark().run(new Options(Map.of("volumes", "1", "target", "100")))).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> new StaffingBenchmark().run(new Options(Map.of()))).isInstanceOf(Unusable.class);
    }

    private VolumeFile file(String text) throws Exception {
        return VolumeFile.read(Files.writeString(folder.resolve("day.csv"), text), HALF_AN_HOUR);
    }
}
