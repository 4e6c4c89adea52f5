/** What has to be in the server's own package, because it is for its tests only there. */
@NullMarked
package org.elasticsearch.plugins;

import org.jspecify.annotations.NullMarked;
