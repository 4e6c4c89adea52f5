/**
 * The assembly: all modules in one process. {@link org.huiying.app.Main} lists nothing, each feature wires itself;
 * {@code start} prepares what the process needs around it, {@code demo} fills an empty database.
 */
@NullMarked
package org.huiying.app;

import org.jspecify.annotations.NullMarked;
