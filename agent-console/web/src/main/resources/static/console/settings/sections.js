import cannedReplies from './sections/canned-replies.js';
import centre from './sections/centre.js';
import messageTemplates from './sections/message-templates.js';
import products from './sections/products.js';
import queues from './sections/queues.js';
import scripts from './sections/scripts.js';
import sites from './sections/sites.js';
import skills from './sections/skills.js';
import thresholds from './sections/thresholds.js';
import users from './sections/users.js';

/**
 * What can be set. Each section says where it lives (`url`), what names a row (`key`), which `columns` its list has
 * ({title, cell(row), sort?}) and which `fields` its form has ({name, type, …}; see fields.js). `actions(row)` adds to
 * a row's menu; `before()` brings what the list needs, `load()` what the form's choices need.
 */
export const sections = [queues, skills, users, cannedReplies, scripts, messageTemplates, products, sites, thresholds, centre];
