import { html } from 'lit';
import { t } from '../../shell/i18n.js';
import { onOff, onOffText } from './chips.js';

const UNITS = { LONGEST_WAIT: 'percentOfTarget', SERVICE_LEVEL: 'percent', ABANDON_RATE: 'percent', AWAY: 'minutes' };
const unit = (row) => `settings.${UNITS[row.measure] ?? 'count'}`;
const bound = (row, value) => `${row.measure === 'SERVICE_LEVEL' ? '<' : '≥'} ${value} ${t(unit(row))}`;

export default {
  path: 'thresholds', what: 'THRESHOLD', icon: 'bi-thermometer-half', title: 'settings.thresholds', one: 'settings.threshold',
  url: '/api/settings/thresholds', key: 'measure', width: 480, canCreate: false, canDelete: false,
  name: (row) => t(`measure.${row.measure}`),
  columns: [
    { title: 'threshold.measure', text: (row) => t(`measure.${row.measure}`), cell: (row) => html`<strong>${t(`measure.${row.measure}`)}</strong>` },
    { title: 'threshold.amber', text: (row) => bound(row, row.amber), cell: (row) => html`<hy-chip tone="amber" .text=${bound(row, row.amber)}></hy-chip>` },
    { title: 'threshold.red', text: (row) => bound(row, row.red), cell: (row) => html`<hy-chip tone="red" .text=${bound(row, row.red)}></hy-chip>` },
    { title: 'threshold.ring', text: (row) => onOffText(row.ring), cell: (row) => onOff(row.ring) },
  ],
  fields: [
    { name: 'amber', type: 'number', label: 'threshold.amber', unit }, { name: 'red', type: 'number', label: 'threshold.red', unit },
    { name: 'ring', type: 'flag', label: 'threshold.ringLong', wide: true },
  ],
};
