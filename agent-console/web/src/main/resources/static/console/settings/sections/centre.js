import { html } from 'lit';
import { t } from '../../shell/i18n.js';
import { levelFormula, levelName } from '../../shell/service-level.js';

const DEFINITIONS = ['OF_OFFERED', 'WITHOUT_SHORT_ABANDONS', 'SHORT_ABANDONS_MET'];

export default {
  path: 'centre', what: 'CENTRE', icon: 'bi-building', title: 'settings.centre', one: 'settings.centre',
  url: '/api/settings/centre', key: 'id', width: 560, canCreate: false, canDelete: false,
  name: () => t('settings.centre'),
  columns: [
    { title: 'centre.what', text: () => t('centre.serviceLevel'), cell: () => html`<strong>${t('centre.serviceLevel')}</strong>` },
    { title: 'centre.chosen', text: (row) => levelName(row.serviceLevel),
      cell: (row) => html`${levelName(row.serviceLevel)}<div class="hy-setting-sub">${levelFormula(row.serviceLevel)}</div>` },
  ],
  fields: [
    { name: 'serviceLevel', type: 'select', label: 'centre.serviceLevel', wide: true, help: 'centre.serviceLevelHelp',
      options: DEFINITIONS.map((value) => ({ value, label: `serviceLevel.${value}.long` })) },
  ],
};
