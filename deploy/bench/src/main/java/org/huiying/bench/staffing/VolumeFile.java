package org.huiying.bench.staffing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huiying.bench.Unusable;

/**
 * The volumes of a day with what their intervals are called.
 *
 * @param names as many as volumes
 */
record VolumeFile(List<String> names, List<Double> volumes) {

    VolumeFile {
        names = List.copyOf(names);
        volumes = List.copyOf(volumes);
    }

    static VolumeFile read(Path file, Duration interval) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new Unusable("--file: " + file + " cannot be read: " + e, e);
        }
        List<String> names = new ArrayList<>();
        List<Double> volumes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            String[] cells = line.split("[,;\\t]", -1);
            String last = cells[cells.length - 1].strip();
            boolean heading = i == 0 && !last.matches("[\\d.]+");
            if (!line.isEmpty() && !heading) {
                names.add(cells.length > 1 ? cells[0].strip() : name(names.size(), interval));
                volumes.add(volume(last, file + ", line " + (i + 1)));
            }
        }
        return checked(names, volumes, file.toString());
    }

    static VolumeFile of(String list, Duration interval) {
        List<Double> volumes = Arrays.stream(list.split("[,;\\s]+")).map(volume -> volume(volume.strip(), "--volumes")).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            names.add(name(i, interval));
        }
        return checked(names, volumes, "--volumes");
    }

    private static VolumeFile checked(List<String> names, List<Double> volumes, String where) {
        if (volumes.isEmpty()) {
            throw new Unusable(where + ": no volumes (expected: one for each interval)");
        }
        return new VolumeFile(names, volumes);
    }

    private static double volume(String text, String where) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Unusable(where + ": " + text + " (expected: a number of contacts)", e);
        }
    }

    /** The time of day at which the interval of this number begins, counted from midnight. */
    private static String name(int index, Duration interval) {
        return LocalTime.MIDNIGHT.plus(interval.multipliedBy(index)).toString();
    }
}
