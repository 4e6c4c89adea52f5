import { html } from 'lit';
import { onOff, onOffText } from './chips.js';

const LANGUAGES = ['zh_CN', 'zh_HK', 'zh_TW', 'en', 'en_US', 'ja', 'ko'];
const blanks = (body) => Math.max(0, ...[...body.matchAll(/\{\{(\d{1,2})\}\}/g)].map((found) => Number(found[1])));

export default {
  path: 'message-templates', what: 'MESSAGE_TEMPLATE', icon: 'bi-whatsapp', title: 'settings.messageTemplates', one: 'settings.messageTemplate',
  roles: ['ADMIN'], url: '/api/settings/message-templates', key: 'id', name: (row) => row.name, off: (row) => !row.enabled,
  fresh: { providerId: '', name: '', language: 'zh_CN', body: '', enabled: true },
  columns: [
    { title: 'field.name', text: (row) => `${row.name} ${row.providerId}`, cell: (row) => html`<strong>${row.name}</strong><div class="hy-setting-sub text-break">${row.providerId}</div>` },
    { title: 'template.language', cell: (row) => row.language, look: 'text-nowrap' },
    { title: 'template.body', text: (row) => row.body, cell: (row) => html`<div class="hy-setting-clip" title=${row.body}>${row.body}</div>` },
    { title: 'template.blanks', cell: (row) => blanks(row.body), look: 'hy-figure text-end' },
    { title: 'field.enabled', text: (row) => onOffText(row.enabled), cell: (row) => onOff(row.enabled) },
  ],
  fields: [
    { name: 'name', type: 'text', label: 'field.name', max: 60 },
    { name: 'language', type: 'select', label: 'template.language', options: LANGUAGES.map((value) => ({ value, text: value })) },
    { name: 'providerId', type: 'text', label: 'template.providerId', max: 34, wide: true, help: 'template.providerIdHelp' },
    { name: 'body', type: 'area', label: 'template.body', max: 1024, rows: 5, wide: true, help: 'template.bodyHelp' },
    { name: 'enabled', type: 'flag', label: 'field.enabled' },
  ],
};
