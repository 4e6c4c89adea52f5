import { html } from 'lit';
import { t } from '../shell/i18n.js';

const TONES = { DRAFT: 'grey', IN_REVIEW: 'amber', PUBLISHED: 'green', RETIRED: 'red' };
const ICONS = { DRAFT: 'bi-pencil', IN_REVIEW: 'bi-hourglass-split', PUBLISHED: 'bi-check-circle', RETIRED: 'bi-archive' };

export const STATES = Object.keys(TONES);

/** The state of an article's newest text, in a word. */
export const stateChip = (state) => html`<hy-chip tone=${TONES[state]} icon=${ICONS[state]} text=${t(`knowledge.state.${state}`)}></hy-chip>`;
