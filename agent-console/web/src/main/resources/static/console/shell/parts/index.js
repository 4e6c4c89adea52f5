/** The small parts that every page uses: <hy-empty>, <hy-error>, <hy-skeleton>, <hy-time>, <hy-chip>. */
import './empty.js';
import './error.js';
import './skeleton.js';
import './time.js';
import './chip.js';
