import { html } from 'lit';
import { t } from '../../shell/i18n.js';
import { chip, onOff, onOffText } from './chips.js';

const KINDS = ['GREETING', 'PLEASE_WAIT', 'APOLOGY', 'CLOSING', 'FORBIDDEN'];

export default {
  path: 'scripts', what: 'SCRIPT', icon: 'bi-megaphone', title: 'settings.scripts', one: 'settings.script',
  url: '/api/settings/scripts', key: 'id', name: (row) => row.text, off: (row) => !row.enabled,
  fresh: { kind: 'GREETING', text: '', instead: '', enabled: true },
  columns: [
    { title: 'script.kind', text: (row) => t(`script.${row.kind}`), cell: (row) => chip(row.kind === 'FORBIDDEN' ? 'red' : 'blue', `script.${row.kind}`), look: 'text-nowrap' },
    { title: 'script.text', text: (row) => row.text, cell: (row) => html`<div class="hy-setting-clip" title=${row.text}>${row.text}</div>` },
    { title: 'script.instead', cell: (row) => row.instead || '–' },
    { title: 'field.enabled', text: (row) => onOffText(row.enabled), cell: (row) => onOff(row.enabled) },
  ],
  fields: [
    { name: 'kind', type: 'select', label: 'script.kind', options: KINDS.map((value) => ({ value, label: `script.${value}` })) },
    { name: 'enabled', type: 'flag', label: 'field.enabled' },
    { name: 'text', type: 'area', label: 'script.text', max: 1000, wide: true, help: 'script.textHelp' },
    { name: 'instead', type: 'text', label: 'script.instead', max: 200, wide: true, help: 'script.insteadHelp', when: (value) => value.kind === 'FORBIDDEN' },
  ],
};
