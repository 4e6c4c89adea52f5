/** The editor's work over HTTP: articles, versions, review, preview and worklist. */
@NullMarked
package org.huiying.knowledge.editor;

import org.jspecify.annotations.NullMarked;
