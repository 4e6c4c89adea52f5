import { html } from 'lit';

export default {
  path: 'skills', what: 'SKILL', icon: 'bi-stars', title: 'settings.skills', one: 'settings.skill',
  url: '/api/settings/skills', key: 'code', name: (row) => row.name, fresh: { code: '', name: '', nameEn: '' },
  columns: [
    { title: 'field.name', text: (row) => row.name, cell: (row) => html`<strong>${row.name}</strong><div class="hy-setting-sub">${row.nameEn}</div>` },
    { title: 'field.code', cell: (row) => row.code },
    { title: 'skill.agents', cell: (row) => row.agents, look: 'hy-figure text-end' },
    { title: 'skill.queues', cell: (row) => row.queues, look: 'hy-figure text-end' },
  ],
  fields: [
    { name: 'name', type: 'text', label: 'field.name', max: 40 }, { name: 'nameEn', type: 'text', label: 'field.nameEn', max: 60 },
    { name: 'code', type: 'text', label: 'field.code', max: 40, once: true, help: 'field.codeHelp' },
  ],
};
