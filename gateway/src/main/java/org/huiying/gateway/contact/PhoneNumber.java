package org.huiying.gateway.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164, such as {@code +8613800138000}. */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("phone: not E.164 (expected: + and 5-15 digits)");
        }
    }

    /** Reads a number as people in mainland China write it, or with + and a country code; empty when it is none. */
    public static Optional<PhoneNumber> parse(String written) {
        if (written.length() > 40) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(written, "CN");
            return numbers.isPossibleNumber(number) && number.getExtension().isEmpty()
                    ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Shows the last two digits and no more. */
    @Override
    public String toString() {
        return "PhoneNumber[…" + e164.substring(e164.length() - 2) + "]";
    }
}
