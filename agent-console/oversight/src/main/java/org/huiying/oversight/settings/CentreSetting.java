package org.huiying.oversight.settings;

import org.huiying.rules.measure.ServiceLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is set for the whole centre.
 *
 * @param serviceLevel by which definition the wallboard counts; reports show all
 */
record CentreSetting(int id, ServiceLevel serviceLevel, @Nullable Integer version) {}
