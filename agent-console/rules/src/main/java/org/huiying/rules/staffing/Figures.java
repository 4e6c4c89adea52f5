package org.huiying.rules.staffing;

/**
 * What a plan leads to, over many simulated days. Shares are 0 to 1, of the contacts that came in the interval.
 *
 * @param meanWait seconds until answered or given up
 * @param occupancy share of the time that agents are busy
 */
public record Figures(double serviceLevel, double abandonment, double meanWait, double occupancy) {}
