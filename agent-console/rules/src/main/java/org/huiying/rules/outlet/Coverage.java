package org.huiying.rules.outlet;

/**
 * What an outlet covers: a district, or with a blank district the whole city.
 *
 * @param suburb whether the longer arrival limit holds there
 */
public record Coverage(String city, String district, boolean suburb) {

    boolean covers(Place place) {
        return !city.isBlank() && city.equals(place.city()) && (district.isBlank() || district.equals(place.district()));
    }

    /** A district named is closer than a whole city. */
    boolean isExact() {
        return !district.isBlank();
    }
}
