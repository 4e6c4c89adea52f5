import { t } from '../shell/i18n.js';

/** Who saved something; what ships with the product was saved by nobody here. */
export const author = (name) => (name === 'system' ? t('editor.system') : name);
