package org.huiying.embedded;

import java.util.Locale;

/** The operating system and processor of this machine, as the names of the shipped binaries spell them. */
public record Platform(String system, String processor) {

    public static Platform current() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "darwin" : os.contains("linux") ? "linux" : os.contains("windows") ? "windows" : os;
        return new Platform(system, System.getProperty("os.arch").toLowerCase(Locale.ROOT));
    }

    public boolean isArm() {
        return processor.equals("aarch64") || processor.equals("arm64");
    }

    public boolean isIntel() {
        return processor.equals("amd64") || processor.equals("x86_64");
    }

    @Override
    public String toString() {
        return system + " " + processor;
    }
}
