/**
 * Many rows in one statement. {@link org.huiying.desk.rows.Columns} turns rows into the arrays that {@code unnest} makes
 * rows of again; {@link org.huiying.desk.rows.CopiedRows} writes them as {@code copy} takes them; {@link
 * org.huiying.desk.rows.Statements} sends several statements in one go.
 */
@NullMarked
package org.huiying.desk.rows;

import org.jspecify.annotations.NullMarked;
