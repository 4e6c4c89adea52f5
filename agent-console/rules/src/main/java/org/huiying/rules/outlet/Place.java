package org.huiying.rules.outlet;

/** Where a customer lives, as fine as dispatch needs it. Parts that are unknown are blank. */
public record Place(String province, String city, String district) {

    @Override
    public String toString() {
        return province + city + district;
    }
}
