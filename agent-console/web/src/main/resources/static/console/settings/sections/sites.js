import { html } from 'lit';
import { del, post } from '../../shell/api.js';
import { confirm } from '../../shell/dialog.js';
import { t } from '../../shell/i18n.js';
import { hasRole } from '../../shell/me.js';
import { showOnce } from '../show-once.js';
import { chip } from './chips.js';

async function rotate(row) {
  if (row.signs && !(await confirm(t('site.rotateText', { name: row.name }), { danger: true, yes: t('site.rotate') }))) return;
  const { secret } = await post(`/api/settings/sites/${row.key}/secret`, {});
  await showOnce(secret, t('site.secretOf', { name: row.name }), t('site.secretHint'));
}

async function forget(row) {
  if (!(await confirm(t('site.forgetText', { name: row.name }), { danger: true, yes: t('site.forget') }))) return;
  await del(`/api/settings/sites/${row.key}/secret`);
}

export default {
  path: 'sites', what: 'SITE', icon: 'bi-window', title: 'settings.sites', one: 'settings.site',
  url: '/api/settings/sites', key: 'key', width: 720, name: (row) => row.name,
  fresh: { key: '', name: '', nameEn: '', origins: [], greeting: '', greetingEn: '', colours: {} },
  columns: [
    { title: 'field.name', text: (row) => row.name, cell: (row) => html`<strong>${row.name}</strong><div class="hy-setting-sub">data-site="${row.key}"</div>` },
    { title: 'site.origins', text: (row) => row.origins.join(' '), cell: (row) => row.origins.map((each) => html`<div>${each}</div>`) },
    { title: 'site.secret', text: (row) => t(row.signs ? 'site.signs' : 'site.signsNot'), cell: (row) => chip(row.signs ? 'green' : 'grey', row.signs ? 'site.signs' : 'site.signsNot') },
  ],
  fields: [
    { name: 'name', type: 'text', label: 'field.name', max: 60 }, { name: 'nameEn', type: 'text', label: 'field.nameEn', max: 60 },
    { name: 'key', type: 'text', label: 'site.key', max: 40, once: true, help: 'site.keyHelp' },
    { name: 'colours', type: 'colour', label: 'site.accent', colour: 'accent', fallback: '#0f766e' },
    { name: 'colours', type: 'colour', label: 'site.onAccent', colour: 'onAccent', fallback: '#ffffff' },
    { name: 'origins', type: 'lines', label: 'site.origins', wide: true, help: 'site.originsHelp' },
    { name: 'greeting', type: 'area', rows: 2, max: 300, label: 'site.greeting', wide: true },
    { name: 'greetingEn', type: 'area', rows: 2, max: 300, label: 'site.greetingEn', wide: true },
  ],
  actions: (row) => (hasRole('ADMIN') ? [
    { text: t(row.signs ? 'site.rotate' : 'site.makeSecret'), icon: 'bi-key', run: () => rotate(row) },
    ...(row.signs ? [{ text: t('site.forget'), icon: 'bi-slash-circle', run: () => forget(row) }] : []),
  ] : []),
};
