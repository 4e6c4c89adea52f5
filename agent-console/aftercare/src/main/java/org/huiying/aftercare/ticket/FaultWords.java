package org.huiying.aftercare.ticket;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Model, serial number and fault code as customers write them: letters and digits among Chinese words. */
record FaultWords(String model, String serialNumber, String faultCode) {

    private static final Pattern SERIAL = Pattern.compile(
            "(?:序列号|机身号|编号|SN|S/N)[是为:：\\s]*([A-Za-z0-9-]{6,30})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODEL = Pattern.compile(
            "(?<![A-Za-z0-9-])([A-Za-z]{2,6}-?\\d{2,5}[A-Za-z0-9/-]{0,16})(?![A-Za-z0-9-])");
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z0-9-])([EFPHLUefphlu][0-9]{1,3})(?![A-Za-z0-9-])");

    static FaultWords in(String text) {
        String serial = first(SERIAL, text);
        return new FaultWords(first(MODEL, serial.isEmpty() ? text : text.replace(serial, " ")), serial,
                first(CODE, text).toUpperCase(Locale.ROOT));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
