/**
 * Whether the router does what queueing theory says: {@code deploy/bench/bench routing --cases FILE}.
 *
 * <p>{@link org.huiying.bench.routing.CaseFile} reads cases; {@link org.huiying.bench.routing.Families} makes a {@code
 * Model} of the parameters of each, a centre whose queues and agents have exactly the rules that the case is about; {@code
 * Experiment} lets the router work in it for as long as its figures need, and {@code Tally} counts. What the theory expects
 * is compared at the very end and is no input of anything before.
 *
 * <p>Errors. A run is cut into {@value org.huiying.bench.routing.Batches#MOST} short batches at most, and every metric is a
 * ratio of sums over them. The error of a ratio comes from its residuals (delta method) with their autocorrelation, summed up
 * to a window that grows with it (Sokal, "Monte Carlo methods in statistical mechanics", 1989); a run goes on until the
 * batches are long enough for that. Errors are widened so that 1.96 of them hold 95 % also with few degrees of freedom. Of
 * what happens seldom or never, three more of its kind could have been there (the rule of three). The error of a quantile is
 * that of the share below it, carried over (Woodruff 1952).
 */
@NullMarked
package org.huiying.bench.routing;

import org.jspecify.annotations.NullMarked;
