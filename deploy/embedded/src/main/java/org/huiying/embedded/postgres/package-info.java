/**
 * An embedded PostgreSQL that keeps what it was given: {@code fsync} and {@code synchronous_commit} are on. Start with
 * {@link org.huiying.embedded.postgres.EmbeddedPostgres}. It listens on a free port of the loopback address, behind a
 * password made at first start. PostgreSQL refuses to run as root, so as root it is started in a user namespace of its
 * own ({@code unshare -U}), in which it is nobody.
 */
@NullMarked
package org.huiying.embedded.postgres;

import org.jspecify.annotations.NullMarked;
