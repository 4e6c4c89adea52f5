package org.huiying.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our table against the published one that lies in {@code shared/data} beside the project, where there is one. */
class ShippedDaysTest {

    private static final Pattern ENTRY = Pattern.compile(
            "\"name\":\\s*\"([^\"]+)\",\\s*\"date\":\\s*\"([0-9-]+)\",\\s*\"isOffDay\":\\s*(true|false)");

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026})
    void everyDayOfTheYearAgreesWithThePublishedArrangement(int year) throws IOException {
        Map<LocalDate, Day> published = published(year);
        assertThat(published).isNotEmpty();
        published.forEach((date, day) -> assertThat(calendar.day(date)).isEqualTo(day));
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(date -> {
            boolean weekend = date.getDayOfWeek().getValue() > 5;
            Day ordinary = weekend ? new Day.Weekend(date) : new Day.Working(date);
            assertThat(calendar.day(date)).isEqualTo(published.getOrDefault(date, ordinary));
        });
    }

    @Test
    void aYearThatIsPublishedWithoutDaysIsUnannounced() throws IOException {
        assertThat(published(2027)).isEmpty();
        LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1))
                .forEach(date -> assertThat(calendar.day(date)).isEqualTo(new Day.Unannounced(date)));
    }

    private static Map<LocalDate, Day> published(int year) throws IOException {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            System.err.println("SKIPPED: shared/data/calendar is not beside this project; our days stay unchecked");
        }
        assumeTrue(folder.isPresent(), "shared/data/calendar is not beside this project");
        Matcher entries = ENTRY.matcher(Files.readString(folder.orElseThrow().resolve(year + ".json")));
        Map<LocalDate, Day> days = new TreeMap<>();
        while (entries.find()) {
            LocalDate date = LocalDate.parse(entries.group(2));
            days.put(date, entries.group(3).equals("true")
                    ? new Day.Holiday(date, entries.group(1)) : new Day.MakeUp(date, entries.group(1)));
        }
        return days;
    }

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data/calendar"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
